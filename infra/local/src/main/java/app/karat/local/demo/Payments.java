package app.karat.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Payments that add up to a total: by turns card, cash or UPI, bank, and half card with half cash. */
final class Payments {

    private Payments() {}

    static List<Map<String, Object>> of(JsonNode total, String country, int turn) {
        BigDecimal amount = new BigDecimal(total.get("amount").asString());
        String currency = total.get("currency").asString();
        return switch (turn % 4) {
            case 0 -> List.of(payment("CARD", amount, currency, "Card terminal slip " + (4100 + turn)));
            case 1 ->
                country.equals("IN")
                        ? List.of(payment("UPI", amount, currency, "UPI " + (880_100 + turn)))
                        : List.of(payment("CASH", amount, currency, ""));
            case 2 -> List.of(payment("BANK", amount, currency, "Transfer " + (72_000 + turn)));
            default -> {
                BigDecimal half =
                        amount.divide(BigDecimal.TWO, 0, RoundingMode.DOWN).setScale(amount.scale());
                yield List.of(
                        payment("CARD", half, currency, "Card terminal slip " + (4100 + turn)),
                        payment("CASH", amount.subtract(half), currency, ""));
            }
        };
    }

    private static Map<String, Object> payment(String method, BigDecimal amount, String currency, String reference) {
        Map<String, String> money = Map.of("amount", amount.toPlainString(), "currency", currency);
        return reference.isEmpty()
                ? Map.of("method", method, "amount", money)
                : Map.of("method", method, "amount", money, "reference", reference);
    }
}
