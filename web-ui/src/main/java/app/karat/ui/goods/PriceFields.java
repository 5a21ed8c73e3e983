package app.karat.ui.goods;

import app.karat.ui.api.shop.Charge;
import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.Pricing;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How pieces that come in together get their price: by the rate with making per gram and wastage, or fixed. Each can be changed later. */
class PriceFields extends Div {

    private static final long serialVersionUID = 1L;

    private static final String BY_RATE = "METAL_RATE";
    private static final String FIXED = "FIXED";

    private final transient Workplace place;
    private final Select<String> mode = new Select<>();
    private final BigDecimalField making = new BigDecimalField(Texts.t("goods.making"));
    private final BigDecimalField wastage = new BigDecimalField(Texts.t("charge.wastage"));
    private final BigDecimalField fixed = new BigDecimalField(Texts.t("pricing.fixed"));

    PriceFields(Workplace place, Fields fields) {
        this.place = place;
        addClassName("k-fields");
        mode.setLabel(Texts.t("pricing.mode"));
        mode.setItems(BY_RATE, FIXED);
        mode.setItemLabelGenerator(code -> Texts.code("pricing.mode", code));
        fields.bind("pricing.making", making);
        fields.bind("pricing.wastage", wastage);
        fields.bind("pricing.fixedPrice", fixed);
        String symbol = place.formats().symbol(place.formats().currency());
        making.setPrefixComponent(new Span(symbol));
        fixed.setPrefixComponent(new Span(symbol));
        wastage.setSuffixComponent(new Span("%"));
        List.of(making, wastage, fixed)
                .forEach(field -> field.setLocale(place.formats().locale()));
        mode.addValueChangeListener(picked -> {
            boolean byRate = BY_RATE.equals(picked.getValue());
            making.setVisible(byRate);
            wastage.setVisible(byRate);
            fixed.setVisible(!byRate);
        });
        boolean usual =
                "IN".equals(place.me().country()) || "AE".equals(place.me().country());
        mode.setValue(usual ? BY_RATE : FIXED);
        fixed.setVisible(!usual);
        add(mode, making, wastage, fixed);
    }

    Pricing pricing() {
        if (FIXED.equals(mode.getValue())) {
            Money price = fixed.getValue() == null
                    ? null
                    : new Money(fixed.getValue(), place.formats().currency());
            return new Pricing(FIXED, null, null, null, null, price);
        }
        return new Pricing(
                BY_RATE,
                charge("PERCENT_WEIGHT", wastage.getValue()),
                charge("PER_GRAM", making.getValue()),
                null,
                null,
                null);
    }

    private static @Nullable Charge charge(String mode, @Nullable BigDecimal value) {
        return value == null ? null : new Charge(mode, value, "NET", null);
    }
}
