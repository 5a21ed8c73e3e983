package app.karat.ui.api.shop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every account over some days. */
public record TrialBalance(String from, String to, List<Line> lines, Line total) {

    /** One account; {@code name} tells whose it is, where it is a supplier's or a customer's. */
    public record Line(
            String account, @Nullable String name, Money opening, Money debit, Money credit, Money closing) {}
}
