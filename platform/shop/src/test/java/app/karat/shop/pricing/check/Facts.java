package app.karat.shop.pricing.check;

import app.karat.kernel.values.Money;
import app.karat.shop.pricing.Bill;
import app.karat.shop.pricing.BilledPiece;
import app.karat.shop.pricing.PriceBreakdown;
import app.karat.shop.pricing.PriceLine;
import app.karat.shop.pricing.TaxLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the engine's bill as the list of facts that the checker writes too. */
final class Facts {

    private Facts() {}

    static List<String> of(Bill bill) {
        List<String> facts = new ArrayList<>();
        for (int i = 0; i < bill.lines().size(); i++) {
            piece(i, bill.lines().get(i), facts);
        }
        for (int i = 0; i < bill.lines().size(); i++) {
            for (TaxLine tax : bill.lines().get(i).breakdown().taxes()) {
                facts.add("%d tax %s %s".formatted(i, tax.label(), minor(tax.amount())));
            }
        }
        Map<String, String> header = new TreeMap<>();
        bill.taxes().forEach(tax -> header.put(tax.label(), minor(tax.amount())));
        header.forEach((label, amount) -> facts.add("tax %s %s".formatted(label, amount)));
        facts.add("taxable %s, round-off %s, total %s"
                .formatted(minor(bill.taxable()), minor(bill.roundOff()), minor(bill.total())));
        return facts;
    }

    private static void piece(int index, BilledPiece piece, List<String> facts) {
        PriceBreakdown breakdown = piece.breakdown();
        Map<PriceLine.Kind, Integer> seen = new EnumMap<>(PriceLine.Kind.class);
        for (PriceLine line : breakdown.lines()) {
            if (line.kind() != PriceLine.Kind.DISCOUNT) {
                int number = seen.merge(line.kind(), 1, Integer::sum) - 1;
                facts.add("%d %s %d %s".formatted(index, line.kind(), number, minor(line.amount())));
            }
        }
        facts.add("%d room %s".formatted(index, minor(piece.room())));
        facts.add("%d taxable %s".formatted(index, minor(breakdown.taxable())));
    }

    private static String minor(Money amount) {
        return amount.amount().movePointRight(2).toBigIntegerExact().toString();
    }
}
