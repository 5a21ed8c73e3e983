package app.karat.ui.chain;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.CounterApi;
import app.karat.ui.api.shop.Lot;
import app.karat.ui.api.shop.LotsApi;
import app.karat.ui.api.shop.QuickKey;
import app.karat.ui.api.shop.Quote;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of the branch at which one works: which lot each sells, and how many without asking. */
class QuickKeysForm extends Div {

    private static final long serialVersionUID = 1L;

    private static final int KEYS = 9;

    private final transient CounterApi counter;
    private final transient Workplace place;
    private final transient List<Row> rows = new ArrayList<>();
    private final Div message = new Div();

    QuickKeysForm(CounterApi counter, LotsApi lots, Workplace place) {
        this.counter = counter;
        this.place = place;
        addClassNames("k-card", "k-stack");
        List<QuickKey> now = counter.keys(place.branch().id());
        Div keys = Lay.stack();
        for (int key = 1; key <= KEYS; key++) {
            int number = key;
            Row row = row(lots, number);
            now.stream().filter(one -> one.key() == number).findFirst().ifPresent(row::show);
            rows.add(row);
            keys.add(Lay.box("k-row wrap", Lay.key("Alt+" + number), row.lot(), row.count()));
        }
        add(
                Lay.text("k-soft", Texts.t("keys.text", place.branch().name())),
                message,
                keys,
                Lay.row(new Button(Texts.t("save"), click -> save())));
    }

    private Row row(LotsApi lots, int number) {
        ComboBox<Lot> lot = new ComboBox<>();
        lot.setAriaLabel(Texts.t("keys.lot", number));
        lot.setPlaceholder(Texts.t("keys.none"));
        lot.setClearButtonVisible(true);
        lot.setItemLabelGenerator(one -> one.name() + " · " + one.code());
        lot.setItems(query -> lots
                .find(
                        place.branch().id(),
                        null,
                        query.getFilter().filter(typed -> !typed.isBlank()).orElse(null),
                        null)
                .items()
                .stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        lot.setWidth("18rem");
        IntegerField count = new IntegerField();
        count.setAriaLabel(Texts.t("keys.count", number));
        count.setPlaceholder(Texts.t("keys.asks"));
        count.setMin(1);
        count.setWidth("8rem");
        lot.addValueChangeListener(picked -> count.setEnabled(isCounted(picked.getValue())));
        count.setEnabled(false);
        return new Row(number, lot, count);
    }

    private static boolean isCounted(@Nullable Lot lot) {
        return lot != null && !lot.isByWeight() && !lot.isParcel();
    }

    private void save() {
        message.removeAll();
        try {
            counter.setKeys(
                    place.branch().id(),
                    new QuickKey.Plan(rows.stream()
                            .filter(row -> row.lot().getValue() != null)
                            .map(Row::plan)
                            .toList()));
            Notices.done(Texts.t("keys.saved"));
        } catch (ApiProblem refusal) {
            message.add(Note.bad(refusal.first()));
        }
    }

    /** One key. */
    private record Row(int number, ComboBox<Lot> lot, IntegerField count) {

        void show(QuickKey key) {
            lot.setValue(key.lot());
            if (key.quantity() != null && key.quantity().count() > 0) {
                count.setValue(key.quantity().count());
            }
        }

        QuickKey.PlanKey plan() {
            boolean asks = count.getValue() == null || !isCounted(lot.getValue());
            Quote.Taken taken = asks ? null : new Quote.Taken(count.getValue(), null, null);
            return new QuickKey.PlanKey(number, lot.getValue().id(), taken);
        }
    }
}
