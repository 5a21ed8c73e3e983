package app.karat.ui.chain;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Loyalty;
import app.karat.ui.api.shop.LoyaltyApi;
import app.karat.ui.api.shop.Money;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import org.jspecify.annotations.Nullable;

/** How points are earned and what one is worth; all empty, and nobody earns any. */
class PointsForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LoyaltyApi loyalty;
    private final transient Formats formats;
    private final transient Fields fields = new Fields();
    private final BigDecimalField spend = fields.bind("spend", new BigDecimalField(Texts.t("points.spend")));
    private final IntegerField points = fields.bind("points", new IntegerField(Texts.t("points.earned")));
    private final BigDecimalField worth = fields.bind("worth", new BigDecimalField(Texts.t("points.worth")));
    private final IntegerField months = fields.bind("months", new IntegerField(Texts.t("points.months")));
    private final Div message = new Div();

    PointsForm(LoyaltyApi loyalty, Formats formats) {
        this.loyalty = loyalty;
        this.formats = formats;
        addClassNames("k-card", "k-stack");
        spend.setLocale(formats.locale());
        worth.setLocale(formats.locale());
        spend.setPrefixComponent(new Span(formats.symbol(formats.currency())));
        worth.setPrefixComponent(new Span(formats.symbol(formats.currency())));
        Loyalty.Rule rule = loyalty.rule().rule();
        if (rule != null) {
            spend.setValue(rule.spend() == null ? null : rule.spend().amount());
            points.setValue(rule.points());
            worth.setValue(rule.worth() == null ? null : rule.worth().amount());
            months.setValue(rule.months());
        }
        add(
                Lay.text("k-soft", Texts.t("points.text")),
                message,
                Lay.box("k-fields", spend, points, worth, months),
                Lay.row(new Button(Texts.t("save"), click -> save())));
    }

    private void save() {
        message.removeAll();
        try {
            loyalty.rule(new Loyalty.Rule(money(spend), points.getValue(), money(worth), months.getValue()));
            fields.clear();
            Notices.done(Texts.t("points.saved"));
        } catch (ApiProblem refusal) {
            String rest = fields.show(refusal);
            if (!rest.isBlank()) {
                message.add(Note.bad(rest));
            }
        }
    }

    private @Nullable Money money(BigDecimalField field) {
        return field.getValue() == null ? null : new Money(field.getValue(), formats.currency());
    }
}
