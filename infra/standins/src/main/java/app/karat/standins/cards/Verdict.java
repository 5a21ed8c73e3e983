package app.karat.standins.cards;

import org.jspecify.annotations.Nullable;

/** What the bank says, by the last two digits of the amount, as Stripe's test cards do (docs.stripe.com/terminal/references/testing). */
record Verdict(@Nullable String declineCode) {

    private static final Verdict GOOD = new Verdict(null);

    static Verdict of(long amount) {
        return switch ((int) (amount % 100)) {
            case 1 -> new Verdict("call_issuer");
            case 5 -> new Verdict("generic_decline");
            case 55 -> new Verdict("incorrect_pin");
            case 65 -> new Verdict("withdrawal_count_limit_exceeded");
            case 75 -> new Verdict("pin_try_exceeded");
            default -> GOOD;
        };
    }

    boolean isGood() {
        return declineCode == null;
    }
}
