package app.karat.ui.office;

import app.karat.ui.api.shop.CreditNote;
import app.karat.ui.api.shop.Quantity;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How much of what was sold from lots comes back; all that is left to begin with. */
class ReturnPortions extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Map<UUID, Portion> portions = new ConcurrentHashMap<>();

    /** Asks for each line that is of a lot. */
    ReturnPortions(List<CreditNote.Line> lines, Formats formats, Runnable changed) {
        for (CreditNote.Line line : lines) {
            Quantity left = line.quantity();
            if (left != null) {
                var portion = new Portion(left, formats, changed);
                portions.put(line.pieceId(), portion);
                add(Lay.text("k-eyebrow", Texts.t("returns.howMuch", line.name(), line.tag())), portion);
            }
        }
    }

    /** Null for a piece. */
    @Nullable
    Quantity of(CreditNote.Line line) {
        Portion portion = portions.get(line.pieceId());
        return portion == null ? null : portion.quantity();
    }

    /** The fields that its quantity needs. */
    private static final class Portion extends Div {

        private static final long serialVersionUID = 1L;

        private final IntegerField count = new IntegerField(Texts.t("lots.count"));
        private final BigDecimalField grams = new BigDecimalField(Texts.t("lots.grams"));
        private final BigDecimalField carats = new BigDecimalField(Texts.t("lots.carats"));

        private Portion(Quantity left, Formats formats, Runnable changed) {
            addClassName("k-fields");
            List.of(grams, carats).forEach(field -> field.setLocale(formats.locale()));
            if (left.count() > 0) {
                count.setMin(1);
                count.setMax(left.count());
                count.setStepButtonsVisible(true);
                count.setValue(left.count());
                count.addValueChangeListener(typed -> changed.run());
                add(count);
            } else {
                ask(grams, left.grams(), changed);
            }
            if (left.carats().signum() > 0) {
                ask(carats, left.carats(), changed);
            }
        }

        private void ask(BigDecimalField field, BigDecimal left, Runnable changed) {
            field.setValue(left);
            field.addValueChangeListener(typed -> changed.run());
            add(field);
        }

        private Quantity quantity() {
            return new Quantity(count.getValue() == null ? 0 : count.getValue(), value(grams), value(carats));
        }

        private static BigDecimal value(BigDecimalField field) {
            return field.getValue() == null ? BigDecimal.ZERO : field.getValue();
        }
    }
}
