package app.karat.ui.stock;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Breakdown;
import app.karat.ui.api.shop.PieceDraft;
import app.karat.ui.api.shop.PiecesApi;
import app.karat.ui.api.shop.PriceTrial;
import app.karat.ui.common.BreakdownPanel;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** What the piece would cost now: net and fine weight, and every step of the price, as one types. */
class PricePreview extends Aside {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;
    private final Span net = Lay.num("–");
    private final Span fine = Lay.num("–");
    private final Div hint = new Div();
    private final BreakdownPanel price;

    PricePreview(Formats formats) {
        this.formats = formats;
        this.price = new BreakdownPanel(formats);
        addClassNames("k-card", "k-preview");
        getElement().setAttribute("aria-label", Texts.t("piece.preview"));
        add(
                new H3(Texts.t("piece.preview")),
                Lay.box("k-facts", Lay.fact(Texts.t("stock.net"), net), Lay.fact(Texts.t("stock.fine"), fine)),
                hint,
                price);
    }

    /** A price, or why there is none yet. */
    record Answer(@Nullable Breakdown price, @Nullable ApiProblem refusal) {}

    static Answer ask(PiecesApi pieces, PieceDraft draft) {
        if (draft.grossGrams() == null && draft.pricing().fixedPrice() == null) {
            return new Answer(null, null);
        }
        try {
            return new Answer(pieces.tryPrice(PriceTrial.of(draft)), null);
        } catch (ApiProblem refusal) {
            return new Answer(null, refusal);
        }
    }

    void show(Answer answer, PieceDraft draft) {
        hint.removeAll();
        Breakdown breakdown = answer.price();
        if (breakdown == null) {
            price.removeAll();
            net.setText("–");
            fine.setText("–");
            hint.add(Lay.text("k-soft", why(answer, draft)));
            return;
        }
        net.setText(formats.grams(breakdown.netGrams()));
        fine.setText(formats.grams(breakdown.fineGrams()));
        price.show(breakdown);
    }

    private static String why(Answer answer, PieceDraft draft) {
        ApiProblem refusal = answer.refusal();
        if (refusal == null || draft.grossGrams() == null) {
            return Texts.t("piece.previewEmpty");
        }
        return refusal.errors().isEmpty()
                ? refusal.detail()
                : refusal.errors().getFirst().message();
    }
}
