package app.karat.ui.stock;

import app.karat.ui.api.shop.Charge;
import app.karat.ui.api.shop.PieceEdit;
import app.karat.ui.api.shop.Pricing;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a change does to each piece, or why it leaves one alone. */
class EditedPieces extends Div {

    private static final long serialVersionUID = 1L;

    EditedPieces() {
        addClassNames("k-stack", "tight", "k-edited");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(List<PieceEdit> pieces, Formats formats) {
        removeAll();
        pieces.forEach(one -> add(row(one, formats)));
    }

    private static Div row(PieceEdit one, Formats formats) {
        boolean left = one.refusal() != null;
        return Lay.box(
                "k-feed-row",
                Lay.box(
                        "k-stack tight k-grow",
                        Lay.strong(one.tag() + " · " + one.name()),
                        Lay.text(
                                "k-small k-soft",
                                left ? Texts.code("edits.refusal", one.refusal()) : words(one, formats))),
                Lay.tag(Texts.code("edits.state", one.state()), left ? "warn" : "good"));
    }

    private static String words(PieceEdit one, Formats formats) {
        List<String> changes = new ArrayList<>();
        note(changes, one.before().category(), one.after().category());
        note(changes, plan(one.before().pricing(), formats), plan(one.after().pricing(), formats));
        one.after()
                .own()
                .forEach((key, value) -> note(changes, one.before().own().get(key), value));
        return String.join("; ", changes);
    }

    private static void note(List<String> changes, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(Texts.t("edits.from", dash(before), dash(after)));
        }
    }

    private static String dash(@Nullable String text) {
        return text == null || text.isBlank() ? "–" : text;
    }

    private static @Nullable String plan(@Nullable Pricing plan, Formats formats) {
        if (plan == null) {
            return null;
        }
        List<String> parts = new ArrayList<>(List.of(Texts.code("pricing.mode", plan.mode())));
        charge(parts, "wastage", plan.wastage());
        charge(parts, "making", plan.making());
        if (plan.markUpPercent() != null) {
            parts.add(formats.percent(plan.markUpPercent()));
        }
        if (plan.fixedPrice() != null) {
            parts.add(formats.money(plan.fixedPrice()));
        }
        return String.join(", ", parts);
    }

    private static void charge(List<String> parts, String kind, @Nullable Charge charge) {
        if (charge != null) {
            String value = charge.value() == null ? "" : charge.value().toPlainString();
            parts.add(Texts.t("charge." + kind) + " " + value + " " + Texts.code("charge.mode", charge.mode()));
        }
    }
}
