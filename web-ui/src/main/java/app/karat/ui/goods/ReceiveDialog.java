package app.karat.ui.goods;

import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.NewPiece;
import app.karat.ui.api.shop.Purchase;
import app.karat.ui.api.shop.PurchasesApi;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts goods of an order in: a tag and a weight for each piece that is here, and what bringing them cost. */
class ReceiveDialog {

    private static final int MOST_ROWS = 40;

    private final PurchasesApi purchases;
    private final Workplace place;
    private final Purchase order;
    private final Consumer<Purchase> done;
    private final UUID receipt = UUID.randomUUID();
    private final Fields fields = new Fields();
    private final List<Row> rows = new ArrayList<>();
    private final PriceFields price;
    private final BigDecimalField rate = number("exchangeRate", "purchasing.rate");
    private final BigDecimalField freight = number("freight", "purchasing.freight");
    private final BigDecimalField duty = number("duty", "purchasing.duty");
    private final BigDecimalField insurance = number("insurance", "purchasing.insurance");
    private final Select<String> spread = fields.bind("spread", new Select<>());

    ReceiveDialog(PurchasesApi purchases, Workplace place, Purchase order, Consumer<Purchase> done) {
        this.purchases = purchases;
        this.place = place;
        this.order = order;
        this.done = done;
        this.price = new PriceFields(place, fields);
        spread.setLabel(Texts.t("purchasing.spread"));
        spread.setItems("VALUE", "WEIGHT");
        spread.setItemLabelGenerator(code -> Texts.code("spread", code));
        spread.setValue("VALUE");
        List.of(rate, freight, duty, insurance)
                .forEach(field -> field.setLocale(place.formats().locale()));
    }

    void open() {
        Div pieces = Lay.stack();
        for (int line = 0; line < order.lines().size(); line++) {
            long open = order.lines().get(line).quantity() - order.received(line);
            for (int n = 0; n < open && rows.size() < MOST_ROWS; n++) {
                pieces.add(row(line));
            }
        }
        boolean foreign = !order.currency().equals(place.formats().currency().getCurrencyCode());
        rate.setVisible(foreign);
        Div charges = Lay.box("k-fields", rate, freight, duty, insurance, spread);
        Acts.dialog(
                        Texts.t("purchasing.receiveTitle", order.code()),
                        Texts.t("purchasing.receive"),
                        fields,
                        this::receive,
                        Lay.text("k-soft", Texts.t("purchasing.receiveText")),
                        pieces,
                        new H3(Texts.t("purchasing.pricing")),
                        price,
                        new H3(Texts.t("purchasing.charges")),
                        charges)
                .open();
    }

    private Div row(int line) {
        Purchase.Line ordered = order.lines().get(line);
        TextField tag = new TextField();
        tag.setPlaceholder(Texts.t("piece.tag"));
        tag.setAriaLabel(Texts.t("purchasing.tagOf", ordered.design()));
        BigDecimalField weight = new BigDecimalField();
        weight.setAriaLabel(Texts.t("purchasing.weightOf", ordered.design()));
        weight.setLocale(place.formats().locale());
        weight.setValue(ordered.grossGrams());
        weight.setWidth("7rem");
        rows.add(new Row(line, tag, weight));
        return Lay.row(Lay.text("k-grow", ordered.design()), tag, weight);
    }

    private void receive() {
        List<Purchase.ArrivedPiece> arrived = new ArrayList<>();
        for (Row row : rows) {
            if (!row.tag().getValue().isBlank()) {
                fields.bind("pieces[" + arrived.size() + "].tag", row.tag());
                fields.bind("pieces[" + arrived.size() + "].grossGrams", row.weight());
                arrived.add(new Purchase.ArrivedPiece(row.line(), piece(row)));
            }
        }
        Purchase after = purchases.receive(
                order.id(),
                new Purchase.Arrival(
                        receipt,
                        rate.getValue(),
                        amount(freight),
                        amount(duty),
                        amount(insurance),
                        spread.getValue(),
                        arrived));
        Notices.done(Texts.t("purchasing.inStock", arrived.size()));
        done.accept(after);
    }

    private NewPiece piece(Row row) {
        return new NewPiece(
                row.tag().getValue().strip(),
                null,
                null,
                null,
                null,
                row.weight().getValue(),
                null,
                price.pricing(),
                "IN".equals(place.me().country()) ? "7113" : null);
    }

    private @Nullable Money amount(BigDecimalField field) {
        return field.getValue() == null
                ? null
                : new Money(field.getValue(), place.formats().currency());
    }

    private BigDecimalField number(String path, String label) {
        return fields.bind(path, new BigDecimalField(Texts.t(label)));
    }

    private record Row(int line, TextField tag, BigDecimalField weight) {}
}
