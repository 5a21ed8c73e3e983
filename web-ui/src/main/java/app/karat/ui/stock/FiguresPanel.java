package app.karat.ui.stock;

import app.karat.ui.api.shop.Branch;
import app.karat.ui.api.shop.DesignFigures;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the pieces of a design do: where they lie, how many were sold, and what they weigh against what is expected. */
class FiguresPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Workplace place;

    FiguresPanel(Workplace place) {
        this.place = place;
        addClassName("k-stack");
    }

    void show(DesignFigures figures) {
        Formats formats = place.formats();
        removeAll();
        add(new H3(Texts.t("designs.pieces")));
        add(Lay.fact(Texts.t("designs.sold"), Lay.num(formats.count(figures.sold()))));
        for (DesignFigures.InBranch one : figures.stock()) {
            add(row(branch(one.branchId()), words(one.variant()), formats.count(one.pieces())));
        }
        if (figures.stock().isEmpty()) {
            add(Lay.text("k-soft", Texts.t("designs.noneInStock")));
        }
        if (!figures.weights().isEmpty()) {
            add(new H3(Texts.t("designs.weights")));
        }
        for (DesignFigures.Weighed one : figures.weights()) {
            String expected = one.expectedGrams() == null
                    ? Texts.t("designs.gone")
                    : Texts.t("designs.expected", formats.grams(one.expectedGrams()));
            String apart = one.difference() == null ? "" : " · " + formats.change(one.difference());
            add(row(words(one.variant()), expected, formats.grams(one.averageGrams()) + apart));
        }
    }

    private static Div row(String first, String second, String right) {
        return Lay.box(
                "k-feed-row",
                Lay.box("k-stack tight k-grow", Lay.strong(first), Lay.text("k-small k-soft k-num", second)),
                Lay.num(right));
    }

    private String branch(UUID id) {
        return place.me().branches().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(Branch::name)
                .orElse("");
    }

    private static String words(@Nullable String variant) {
        return variant == null ? Texts.t("designs.noVariant") : variant;
    }
}
