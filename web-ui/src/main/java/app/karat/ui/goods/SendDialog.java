package app.karat.ui.goods;

import app.karat.ui.api.shop.Branch;
import app.karat.ui.api.shop.LotsApi;
import app.karat.ui.api.shop.PiecesApi;
import app.karat.ui.api.shop.Transfer;
import app.karat.ui.api.shop.TransfersApi;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.Consumer;

/** Sends pieces of this branch, or goods of its lots, to another: scan them, say how much and where they go. */
class SendDialog {

    private final TransfersApi transfers;
    private final Workplace place;
    private final Consumer<Transfer> done;
    private final Fields fields = new Fields();
    private final Select<Branch> to = fields.bind("toBranch", new Select<>());
    private final PickTags tags;
    private final PickLots portions;
    private final TextField note = fields.bind("note", new TextField(Texts.t("goods.note")));

    SendDialog(TransfersApi transfers, PiecesApi pieces, LotsApi lots, Workplace place, Consumer<Transfer> done) {
        this.transfers = transfers;
        this.place = place;
        this.done = done;
        this.portions = new PickLots(lots, place.branch().id(), place.formats(), fields);
        this.tags = new PickTags(pieces, place.formats(), portions);
        fields.bind("pieces", tags.field());
        to.setLabel(Texts.t("transfers.to"));
        to.setItems(place.me().branches().stream()
                .filter(branch -> !branch.id().equals(place.branch().id()))
                .toList());
        to.setItemLabelGenerator(Branch::name);
        to.setWidthFull();
        note.setWidthFull();
    }

    void open() {
        Acts.dialog(
                        Texts.t("transfers.sendFrom", place.branch().name()),
                        Texts.t("transfers.send"),
                        fields,
                        this::send,
                        Lay.text("k-soft", Texts.t("transfers.sendText")),
                        to,
                        tags,
                        note)
                .open();
    }

    private void send() {
        Branch target = to.getValue();
        done.accept(transfers.request(
                UUID.randomUUID(),
                new Transfer.Wish(
                        place.branch().id(),
                        target == null ? null : target.id(),
                        tags.picked(),
                        portions.picked(),
                        note.getValue().isBlank() ? null : note.getValue().strip())));
    }
}
