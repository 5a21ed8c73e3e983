package app.karat.ui.stock;

import app.karat.ui.api.shop.DesignEstimate;
import app.karat.ui.api.shop.Money;
import app.karat.ui.common.BreakdownPanel;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Cost by material, selling price and margin of a design at the rate of this moment. */
class EstimatePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;

    EstimatePanel(Formats formats) {
        this.formats = formats;
        addClassNames("k-stack");
    }

    void show(DesignEstimate estimate) {
        Div facts = Lay.box(
                "k-facts",
                Lay.fact(Texts.t("designs.cost"), Lay.num(amount(estimate.cost()))),
                Lay.fact(
                        Texts.t("designs.price"),
                        Lay.num(
                                estimate.price() == null
                                        ? "–"
                                        : amount(estimate.price().taxable()))),
                Lay.fact(Texts.t("designs.margin"), Lay.num(margin(estimate))));
        add(facts);
        Div lines = Lay.box("k-breakdown");
        for (DesignEstimate.Line line : estimate.lines()) {
            Div row = Lay.box(
                    "line",
                    new Span(label(line)),
                    Lay.num(line.amount() == null ? Texts.t("designs.unvalued") : amount(line.amount())));
            if (line.how() != null && !line.how().isBlank()) {
                row.add(Lay.text("how", formats.explained(line.how())));
            }
            lines.add(row);
        }
        if (estimate.lines().isEmpty()) {
            lines.add(Lay.text("k-soft", Texts.t("designs.noMaterials")));
        }
        add(lines);
        if (estimate.price() != null) {
            BreakdownPanel steps = new BreakdownPanel(formats);
            steps.show(estimate.price());
            add(new Details(Texts.t("price.how"), steps));
        }
    }

    private String margin(DesignEstimate estimate) {
        if (estimate.margin() == null) {
            return "–";
        }
        String percent = estimate.marginPercent() == null ? "" : " · " + formats.percent(estimate.marginPercent());
        return amount(estimate.margin()) + percent;
    }

    private String amount(@Nullable Money amount) {
        return amount == null ? "–" : formats.money(amount);
    }

    private static String label(DesignEstimate.Line line) {
        return line.label().isBlank() ? Texts.code("designs.kind", line.kind()) : line.label();
    }
}
