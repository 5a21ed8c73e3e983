package app.karat.ui.goods;

import app.karat.ui.api.shop.Lot;
import app.karat.ui.api.shop.LotsApi;
import app.karat.ui.api.shop.Money;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes goods into a lot, puts right what is in it, or splits a parcel: the same questions of how much. */
class LotMovementDialog {

    private final LotsApi lots;
    private final Workplace place;
    private final Lot lot;
    private final Consumer<Lot> done;
    private final UUID document = UUID.randomUUID();
    private final UUID into = UUID.randomUUID();
    private final Fields fields = new Fields();
    private final IntegerField count = fields.bind("quantity.count", new IntegerField(Texts.t("lots.count")));
    private final BigDecimalField grams = fields.bind("quantity.grams", new BigDecimalField(Texts.t("lots.grams")));
    private final BigDecimalField carats = fields.bind("quantity.carats", new BigDecimalField(Texts.t("lots.carats")));
    private final BigDecimalField cost = fields.bind("cost", new BigDecimalField(Texts.t("lots.cost")));
    private final Select<String> way = fields.bind("out", new Select<>());
    private final TextField reason = fields.bind("reason", new TextField(Texts.t("lots.reason")));
    private final TextField code = fields.bind("code", new TextField(Texts.t("lots.newCode")));
    private final TextField name = fields.bind("name", new TextField(Texts.t("lots.newName")));

    LotMovementDialog(LotsApi lots, Workplace place, Lot lot, Consumer<Lot> done) {
        this.lots = lots;
        this.place = place;
        this.lot = lot;
        this.done = done;
        List.of(grams, carats, cost)
                .forEach(field -> field.setLocale(place.formats().locale()));
        cost.setPrefixComponent(new Span(place.formats().symbol(place.formats().currency())));
        count.setMin(1);
        way.setLabel(Texts.t("lots.way"));
        way.setItems("out", "in");
        way.setItemLabelGenerator(one -> Texts.code("lots.way", one));
        way.setValue("out");
        name.setValue(lot.name());
    }

    void receive() {
        open("lots.receive", () -> lots.receive(lot.id(), document, movement(null)), cost);
    }

    void adjust() {
        open("lots.adjust", () -> lots.adjust(lot.id(), document, movement("out".equals(way.getValue()))), way, reason);
    }

    void split() {
        open("lots.split", () -> lots.split(lot.id(), document, movement(null)), code, name);
    }

    private void open(String title, Supplier<Lot> act, Component... beside) {
        List<Component> parts = new ArrayList<>(quantity());
        parts.addAll(List.of(beside));
        Acts.dialog(
                        Texts.t(title) + " · " + lot.code(),
                        Texts.t(title),
                        fields,
                        () -> done.accept(act.get()),
                        Lay.box("k-fields", parts.toArray(Component[]::new)))
                .open();
    }

    private List<Component> quantity() {
        return lot.isByWeight() ? List.of(grams) : lot.isParcel() ? List.of(count, carats) : List.of(count);
    }

    private Lot.Movement movement(@Nullable Boolean out) {
        return new Lot.Movement(
                lot.isByWeight() ? null : count.getValue(),
                lot.isByWeight() ? grams.getValue() : null,
                lot.isParcel() ? carats.getValue() : null,
                out,
                cost.isAttached() && cost.getValue() != null
                        ? new Money(cost.getValue(), place.formats().currency())
                        : null,
                reason.getValue(),
                into,
                code.getValue(),
                name.getValue());
    }
}
