package app.karat.shop.pricing;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.values.Carats;
import app.karat.kernel.values.InvalidValue;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Purity;
import app.karat.kernel.values.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looks over a draft once and collects everything that cannot be, so that a form can mark all fields at the same time. */
final class DraftCheck {

    private static final int MOST_STONES = 200;

    private final PieceDraft draft;
    private final List<FieldError> errors = new ArrayList<>();

    DraftCheck(PieceDraft draft) {
        this.draft = draft;
    }

    void refuseWhatCannotBe() {
        metal();
        stones();
        charges();
        PlanCheck.check(draft.pricing(), draft.cost(), this);
        if (!errors.isEmpty()) {
            throw PricingProblem.invalid(errors);
        }
    }

    /** Only after {@link #refuseWhatCannotBe()}. */
    MetalContent content() {
        Purity purity = purity();
        Weight gross = draft.grossGrams();
        if (purity == null || gross == null) {
            throw new IllegalStateException("unchecked draft");
        }
        Weight net = new Weight(netGrams(gross));
        return new MetalContent(purity, gross, carats(), net, net.fine(purity.fineness()));
    }

    void add(String field, String rule, String message) {
        errors.add(new FieldError(field, rule, message));
    }

    void positive(String field, @Nullable Money amount, String what) {
        if (amount == null) {
            add(field, "required", "Say %s.".formatted(what));
        } else {
            notNegative(field, amount, what);
        }
    }

    void notNegative(String field, @Nullable Money amount, String what) {
        if (amount != null && amount.isNegative()) {
            add(
                    field,
                    "not-negative",
                    "%s%s must not be negative."
                            .formatted(what.substring(0, 1).toUpperCase(Locale.ROOT), what.substring(1)));
        }
    }

    private void metal() {
        if (draft.metal() == null) {
            add("metal", "required", "Say which metal it is.");
        }
        if (draft.purity() == null || draft.purity().isBlank()) {
            add("purity", "required", "Say the purity, such as 22K.");
        } else if (draft.metal() != null) {
            purity();
        }
        Weight gross = draft.grossGrams();
        if (gross == null || gross.isZero()) {
            add("grossGrams", "positive", "The gross weight must be more than zero.");
        } else if (netGrams(gross).signum() < 0) {
            add(
                    "grossGrams",
                    "heavier-than-gross",
                    "Stones and other parts weigh %s g, more than the piece's %s g."
                            .formatted(gross.grams().subtract(netGrams(gross)).toPlainString(), gross));
        }
    }

    private @Nullable Purity purity() {
        Metal metal = draft.metal();
        String label = draft.purity();
        if (metal == null || label == null) {
            return null;
        }
        try {
            return Purity.of(metal, label);
        } catch (InvalidValue unknown) {
            add("purity", unknown.rule(), String.valueOf(unknown.getMessage()));
            return null;
        }
    }

    private void stones() {
        if (draft.stones().size() > MOST_STONES) {
            add("stones", "too-many", "A piece has at most %d kinds of stones.".formatted(MOST_STONES));
        }
        for (int i = 0; i < draft.stones().size(); i++) {
            stone("stones[%d].".formatted(i), draft.stones().get(i));
        }
    }

    private void stone(String at, Stone stone) {
        if (stone.pieces() < 1 || stone.pieces() > 100_000) {
            add(at + "count", "positive", "The number of stones must be from 1 to 100,000.");
        }
        Stone.StonePrice price = stone.pricing();
        if (price == null || price.mode() == null) {
            add(at + "pricing.mode", "required", "Say whether the stone is priced per carat, per piece or flat.");
            return;
        }
        positive(at + "pricing.rate", price.rate(), "the price of the stone");
        notNegative(at + "settingCharge", stone.settingCharge(), "the setting charge");
        if (price.mode() == Stone.Mode.PER_CARAT && stone.weight().isZero()) {
            add(at + "carats", "required", "A stone priced per carat needs its weight in carats.");
        }
    }

    private void charges() {
        for (int i = 0; i < draft.otherCharges().size(); i++) {
            positive(
                    "otherCharges[%d].amount".formatted(i),
                    draft.otherCharges().get(i).amount(),
                    "the amount of the charge");
        }
        notNegative("cost", draft.cost(), "the cost");
    }

    private Carats carats() {
        return draft.stones().stream().map(Stone::weight).reduce(Carats.ZERO, Carats::plus);
    }

    private BigDecimal netGrams(Weight gross) {
        Weight other = draft.otherGrams();
        return gross.grams()
                .subtract(carats().grams().grams())
                .subtract(other == null ? BigDecimal.ZERO : other.grams());
    }
}
