package app.karat.ui.stock;

import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.Pricing;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the piece gets its price: by the metal rate with wastage and making, at cost plus mark-up, or fixed. */
class PricingFields extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<String> mode = new Select<>();
    private final ChargeFields wastage;
    private final ChargeFields making;
    private final BigDecimalField markUp;
    private final BigDecimalField step;
    private final BigDecimalField fixed;

    PricingFields(Inputs inputs, Workplace place, Fields fields, Runnable changed) {
        addClassNames("k-fields", "full");
        mode.setLabel(Texts.t("pricing.mode"));
        mode.setItems("METAL_RATE", "COST_PLUS", "FIXED");
        mode.setItemLabelGenerator(code -> Texts.code("pricing.mode", code));
        wastage = new ChargeFields(
                inputs, "wastage", List.of("PERCENT_WEIGHT", "PERCENT_VALUE", "FLAT"), List.of("NET", "GROSS"));
        making = new ChargeFields(
                inputs,
                "making",
                List.of("PER_GRAM", "PERCENT_VALUE", "PER_PIECE", "FLAT"),
                List.of("NET", "GROSS", "NET_PLUS_WASTAGE"));
        markUp = fields.bind("pricing.markUpPercent", inputs.number("pricing.markUp"));
        markUp.setSuffixComponent(new Span("%"));
        step = fields.bind("pricing.priceStep", inputs.money("pricing.step"));
        fixed = fields.bind("pricing.fixedPrice", inputs.money("pricing.fixed"));
        wastage.bind(fields, "pricing.wastage");
        making.bind(fields, "pricing.making");
        add(mode, markUp, step, fixed, wastage, making);
        mode.addValueChangeListener(picked -> {
            arrange();
            changed.run();
        });
        boolean byRate =
                "IN".equals(place.me().country()) || "AE".equals(place.me().country());
        mode.setValue(byRate ? "METAL_RATE" : "COST_PLUS");
    }

    private void arrange() {
        boolean byRate = "METAL_RATE".equals(mode.getValue());
        boolean byCost = "COST_PLUS".equals(mode.getValue());
        wastage.setVisible(byRate);
        making.setVisible(byRate);
        markUp.setVisible(byCost);
        step.setVisible(byCost);
        fixed.setVisible(!byRate && !byCost);
    }

    void show(Pricing pricing) {
        mode.setValue(pricing.mode());
        wastage.show(pricing.wastage());
        making.show(pricing.making());
        markUp.setValue(pricing.markUpPercent());
        step.setValue(pricing.priceStep() == null ? null : pricing.priceStep().amount());
        fixed.setValue(
                pricing.fixedPrice() == null ? null : pricing.fixedPrice().amount());
    }

    Pricing pricing(Currency currency) {
        return switch (mode.getValue()) {
            case "METAL_RATE" -> new Pricing("METAL_RATE", wastage.charge(), making.charge(), null, null, null);
            case "COST_PLUS" -> new Pricing("COST_PLUS", null, null, markUp.getValue(), money(step, currency), null);
            default -> new Pricing("FIXED", null, null, null, null, money(fixed, currency));
        };
    }

    private static @Nullable Money money(BigDecimalField field, Currency currency) {
        return field.getValue() == null ? null : new Money(field.getValue(), currency);
    }
}
