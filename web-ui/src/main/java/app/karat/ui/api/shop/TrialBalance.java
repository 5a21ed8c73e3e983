package app.karat.ui.api.shop;

import java.util.List;

/** Every account over some days. */
public record TrialBalance(String from, String to, List<Line> lines, Line total) {

    /** One account. */
    public record Line(String account, Money opening, Money debit, Money credit, Money closing) {}
}
