package app.karat.ui.goods;

import app.karat.ui.api.shop.MeltLot;
import app.karat.ui.api.shop.MeltLotsApi;
import app.karat.ui.api.shop.OldGold;
import app.karat.ui.api.shop.OldGoldApi;
import app.karat.ui.api.shop.Page;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Chooses what goes to the refiner together, of what may go. */
final class MeltDialog {

    private static final int MOST = 500;

    private final MeltLotsApi lots;
    private final OldGoldApi gold;
    private final Workplace place;
    private final Consumer<MeltLot> made;
    private final Fields fields = new Fields();
    private final CheckboxGroup<OldGold> pieces = fields.bind("oldGold", new CheckboxGroup<>(Texts.t("melt.pieces")));
    private final TextField refiner = fields.bind("refiner", new TextField(Texts.t("melt.refiner")));
    private final TextField note = fields.bind("note", new TextField(Texts.t("melt.note")));
    private final UUID id = UUID.randomUUID();

    MeltDialog(MeltLotsApi lots, OldGoldApi gold, Workplace place, Consumer<MeltLot> made) {
        this.lots = lots;
        this.gold = gold;
        this.place = place;
        this.made = made;
    }

    void open() {
        List<OldGold> free = free();
        Note sum = Note.info(Texts.t("melt.chosen", 0, place.formats().grams(BigDecimal.ZERO)));
        pieces.setItems(free);
        pieces.setItemLabelGenerator(one -> Texts.t(
                "melt.piece", one.number(), one.description(), place.formats().grams(one.fineGrams()), one.tester()));
        pieces.addValueChangeListener(picked -> sum.setText(Texts.t(
                "melt.chosen",
                picked.getValue().size(),
                place.formats()
                        .grams(picked.getValue().stream()
                                .map(OldGold::fineGrams)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)))));
        refiner.setRequiredIndicatorVisible(true);
        Dialog dialog = Acts.dialog(
                Texts.t("melt.add"),
                Texts.t("melt.collect"),
                fields,
                this::collect,
                free.isEmpty() ? Note.warn(Texts.t("melt.nothing")) : pieces,
                sum,
                Lay.box("k-fields", refiner, note));
        dialog.open();
    }

    private List<OldGold> free() {
        List<OldGold> free = new ArrayList<>();
        String cursor = null;
        do {
            Page<OldGold> page = gold.find(place.branch().id(), true, false, cursor);
            free.addAll(page.items());
            cursor = page.next();
        } while (cursor != null && free.size() < MOST);
        return free.stream().limit(MOST).toList();
    }

    private void collect() {
        made.accept(lots.collect(
                id,
                new MeltLot.Collect(
                        place.branch().id(),
                        pieces.getValue().stream().map(OldGold::id).toList(),
                        refiner.getValue().strip(),
                        note.getValue().isBlank() ? null : note.getValue().strip())));
    }
}
