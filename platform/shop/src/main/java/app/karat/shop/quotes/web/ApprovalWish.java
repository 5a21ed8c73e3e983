package app.karat.shop.quotes.web;

import app.karat.kernel.problem.InvalidInput;
import app.karat.shop.quotes.QuoteWish;
import app.karat.shop.text.Fields;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Discounts that need somebody in charge.
 *
 * @param quote what would be quoted
 * @param reason why, for whoever decides
 */
record ApprovalWish(@Nullable QuoteRequest quote, @Nullable String reason) {

    ApprovalWish checked() {
        var fields = new Fields();
        var checked = new ApprovalWish(quote, fields.text("reason", reason, 300));
        fields.check();
        return checked;
    }

    QuoteWish wish() {
        if (quote == null) {
            throw InvalidInput.field("quote", "required", "Say what it is about.");
        }
        return quote.wish();
    }

    String why() {
        return Objects.requireNonNull(reason);
    }
}
