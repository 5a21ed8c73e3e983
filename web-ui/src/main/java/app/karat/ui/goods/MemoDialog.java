package app.karat.ui.goods;

import app.karat.ui.api.shop.Customer;
import app.karat.ui.api.shop.CustomersApi;
import app.karat.ui.api.shop.Memo;
import app.karat.ui.api.shop.MemosApi;
import app.karat.ui.api.shop.PiecesApi;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

/** Gives pieces out on memo to a customer or trade partner. */
class MemoDialog {

    private static final int USUAL_DAYS = 14;

    private final MemosApi memos;
    private final Workplace place;
    private final Consumer<Memo> done;
    private final Fields fields = new Fields();
    private final ComboBox<Customer> customer;
    private final DatePicker due = fields.bind("dueOn", new DatePicker(Texts.t("memos.due")));
    private final PickTags tags;
    private final TextField note = fields.bind("note", new TextField(Texts.t("goods.note")));
    private final UUID id = UUID.randomUUID();

    MemoDialog(MemosApi memos, PiecesApi pieces, CustomersApi customers, Workplace place, Consumer<Memo> done) {
        this.memos = memos;
        this.place = place;
        this.done = done;
        this.customer = fields.bind("customerId", Customers.field(customers));
        this.tags = new PickTags(pieces, place.formats());
        fields.bind("pieces", tags.field());
        due.setLocale(place.formats().locale());
        due.setValue(LocalDate.now(place.formats().zone()).plusDays(USUAL_DAYS));
        due.setWidthFull();
        note.setWidthFull();
    }

    void open() {
        Acts.dialog(
                        Texts.t("memos.giveOut"),
                        Texts.t("memos.giveOut"),
                        fields,
                        this::give,
                        Lay.text("k-soft", Texts.t("memos.outText")),
                        customer,
                        due,
                        tags,
                        note)
                .open();
    }

    private void give() {
        Customer to = customer.getValue();
        done.accept(memos.make(
                id,
                new Memo.Wish(
                        "OUT",
                        place.branch().id(),
                        to == null ? null : to.id(),
                        null,
                        due.getValue(),
                        tags.picked(),
                        null,
                        note.getValue().isBlank() ? null : note.getValue().strip())));
    }
}
