package app.karat.ui.goods;

import app.karat.ui.api.shop.Memo;
import app.karat.ui.api.shop.MemosApi;
import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.NewPiece;
import app.karat.ui.api.shop.PurchasesApi;
import app.karat.ui.api.shop.Supplier;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Takes consigned pieces in: whose they are, until when, and for each a tag, a weight and what is owed once it is sold. */
class LentDialog {

    private static final int USUAL_DAYS = 60;

    private final MemosApi memos;
    private final Workplace place;
    private final Consumer<Memo> done;
    private final Fields fields = new Fields();
    private final ComboBox<Supplier> supplier;
    private final DatePicker due = fields.bind("dueOn", new DatePicker(Texts.t("memos.due")));
    private final Select<String> metal = fields.bind("metal", new Select<>());
    private final TextField purity = fields.bind("purity", new TextField(Texts.t("stock.purity")));
    private final PriceFields price;
    private final Div list = Lay.stack();
    private final List<Row> rows = new ArrayList<>();
    private final UUID id = UUID.randomUUID();

    LentDialog(MemosApi memos, PurchasesApi purchases, Workplace place, Consumer<Memo> done) {
        this.memos = memos;
        this.place = place;
        this.done = done;
        this.supplier = fields.bind("supplierId", OrderDialog.suppliers(purchases));
        this.price = new PriceFields(place, fields);
        due.setLocale(place.formats().locale());
        due.setValue(LocalDate.now(place.formats().zone()).plusDays(USUAL_DAYS));
        due.setWidthFull();
        metal.setLabel(Texts.t("stock.metal"));
        metal.setItems("GOLD", "SILVER", "PLATINUM", "PALLADIUM");
        metal.setItemLabelGenerator(code -> Texts.code("metal", code));
        metal.setValue("GOLD");
        purity.setValue("IN".equals(place.me().country()) ? "22K" : "18K");
    }

    void open() {
        addRow();
        Button more = new Button(Texts.t("memos.anotherPiece"), click -> addRow());
        Acts.dialog(
                        Texts.t("memos.takeIn"),
                        Texts.t("memos.takeIn"),
                        fields,
                        this::take,
                        Lay.text("k-soft", Texts.t("memos.inText")),
                        supplier,
                        due,
                        list,
                        more,
                        new H3(Texts.t("purchasing.pricing")),
                        Lay.box("k-fields", metal, purity),
                        price)
                .open();
    }

    private void addRow() {
        int at = rows.size();
        TextField tag = fields.bind("lent[" + at + "].tag", new TextField(Texts.t("piece.tag")));
        TextField name = fields.bind("lent[" + at + "].name", new TextField(Texts.t("piece.name")));
        BigDecimalField gross = fields.bind("lent[" + at + "].grossGrams", new BigDecimalField(Texts.t("stock.gross")));
        BigDecimalField cost = fields.bind("lent[" + at + "].cost", new BigDecimalField(Texts.t("memos.cost")));
        gross.setLocale(place.formats().locale());
        cost.setLocale(place.formats().locale());
        rows.add(new Row(tag, name, gross, cost));
        list.add(Lay.box("k-fields", tag, name, gross, cost));
    }

    private void take() {
        Supplier from = supplier.getValue();
        List<Memo.Lent> lent = rows.stream()
                .filter(row -> !row.tag().getValue().isBlank())
                .map(this::lent)
                .toList();
        done.accept(memos.make(
                id,
                new Memo.Wish(
                        "IN",
                        place.branch().id(),
                        null,
                        from == null ? null : from.id(),
                        due.getValue(),
                        null,
                        lent,
                        null)));
    }

    private Memo.Lent lent(Row row) {
        var piece = new NewPiece(
                row.tag().getValue().strip(),
                row.name().getValue().strip(),
                null,
                metal.getValue(),
                purity.getValue().strip(),
                row.gross().getValue(),
                null,
                price.pricing(),
                "IN".equals(place.me().country()) ? "7113" : null);
        Money cost = row.cost().getValue() == null
                ? null
                : new Money(row.cost().getValue(), place.formats().currency());
        return new Memo.Lent(piece, cost);
    }

    private record Row(TextField tag, TextField name, BigDecimalField gross, BigDecimalField cost) {}
}
