package app.karat.ui.goods;

import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.Purchase;
import app.karat.ui.api.shop.PurchasesApi;
import app.karat.ui.api.shop.Supplier;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An order of pieces of one design, with what was agreed for each of them. */
class OrderDialog {

    private final PurchasesApi purchases;
    private final Workplace place;
    private final Consumer<Purchase> done;
    private final Fields fields = new Fields();
    private final ComboBox<Supplier> supplier;
    private final TextField design = fields.bind("lines[0].design", new TextField(Texts.t("purchasing.design")));
    private final TextField category = fields.bind("lines[0].category", new TextField(Texts.t("piece.category")));
    private final Select<String> metal = fields.bind("lines[0].metal", new Select<>());
    private final TextField purity = fields.bind("lines[0].purity", new TextField(Texts.t("stock.purity")));
    private final BigDecimalField gross = number("lines[0].grossGrams", "purchasing.weightEach", "g");
    private final IntegerField quantity =
            fields.bind("lines[0].quantity", new IntegerField(Texts.t("purchasing.quantity")));
    private final BigDecimalField metalPrice = number("lines[0].metalPrice", "purchasing.metalEach", "");
    private final BigDecimalField making = number("lines[0].making", "purchasing.makingEach", "");
    private final BigDecimalField stones = number("lines[0].stones", "purchasing.stonesEach", "");
    private final TextField note = fields.bind("note", new TextField(Texts.t("goods.note")));

    OrderDialog(PurchasesApi purchases, Workplace place, Consumer<Purchase> done) {
        this.purchases = purchases;
        this.place = place;
        this.done = done;
        this.supplier = fields.bind("supplierId", suppliers(purchases));
        metal.setLabel(Texts.t("stock.metal"));
        metal.setItems("GOLD", "SILVER", "PLATINUM", "PALLADIUM");
        metal.setItemLabelGenerator(code -> Texts.code("metal", code));
        metal.setValue("GOLD");
        purity.setValue("IN".equals(place.me().country()) ? "22K" : "18K");
        quantity.setValue(1);
        quantity.setStepButtonsVisible(true);
        List.of(gross, metalPrice, making, stones)
                .forEach(field -> field.setLocale(place.formats().locale()));
        note.addClassName("full");
    }

    /** A field that finds suppliers as one types. */
    static ComboBox<Supplier> suppliers(PurchasesApi purchases) {
        ComboBox<Supplier> field = new ComboBox<>(Texts.t("purchasing.supplier"));
        field.setItemLabelGenerator(Supplier::name);
        field.setWidthFull();
        field.setItems(query -> {
            String typed = query.getFilter().orElse("").strip();
            return purchases.suppliers(typed.isEmpty() ? null : typed, null).items().stream()
                    .skip(query.getOffset())
                    .limit(query.getLimit());
        });
        return field;
    }

    void open() {
        Div form =
                Lay.box("k-fields", design, category, metal, purity, gross, quantity, metalPrice, making, stones, note);
        Acts.dialog(Texts.t("purchasing.order"), Texts.t("purchasing.place"), fields, this::order, supplier, form)
                .open();
    }

    private void order() {
        Supplier from = supplier.getValue();
        Currency currency = from == null ? place.formats().currency() : Currency.getInstance(from.currency());
        var line = new Purchase.Line(
                design.getValue().strip(),
                category.getValue().strip(),
                metal.getValue(),
                purity.getValue().strip(),
                Objects.requireNonNullElse(gross.getValue(), BigDecimal.ZERO),
                Objects.requireNonNullElse(quantity.getValue(), 1),
                amount(metalPrice, currency),
                amount(making, currency),
                amount(stones, currency));
        var wish = new Purchase.Wish(
                from == null ? null : from.id(),
                place.branch().id(),
                List.of(line),
                note.getValue().isBlank() ? null : note.getValue().strip());
        done.accept(purchases.order(UUID.randomUUID(), wish));
    }

    private static @Nullable Money amount(BigDecimalField field, Currency currency) {
        return field.getValue() == null ? null : new Money(field.getValue(), currency);
    }

    private BigDecimalField number(String path, String label, String unit) {
        BigDecimalField field = fields.bind(path, new BigDecimalField(Texts.t(label)));
        field.setSuffixComponent(new Span(unit));
        return field;
    }
}
