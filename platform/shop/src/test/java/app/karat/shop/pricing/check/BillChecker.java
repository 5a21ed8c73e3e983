package app.karat.shop.pricing.check;

import app.karat.shop.pricing.PieceDraft;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The second program: works a bill out again from DOMAIN §2 and the tax laws, in fractions of whole numbers and minor units, with tax tables of its
 * own. Shares no arithmetic, rounding or splitting with the engine; reads only the input records.
 */
final class BillChecker {

    private static final Map<String, Map<String, String>> RATES = Map.of(
            "IN within", ordered("CGST", "1.5", "SGST", "1.5"),
            "IN across", ordered("IGST", "3"),
            "GB", ordered("VAT", "20"),
            "GB investment", ordered("VAT exempt (investment gold)", "0"),
            "AE", ordered("VAT", "5"),
            "AE investment", ordered("VAT zero-rated (investment metal)", "0"),
            "US NY-NYC",
                    ordered(
                            "New York State sales tax",
                            "4",
                            "New York City sales tax",
                            "4.5",
                            "MCTD surcharge",
                            "0.375"),
            "US NJ", ordered("New Jersey sales tax", "6.625"));

    private final RandomBill bill;
    private final List<String> found = new ArrayList<>();
    private final List<BigInteger> bases = new ArrayList<>();

    private BillChecker(RandomBill bill) {
        this.bill = bill;
    }

    /** The bill as a list of facts, in the order {@link Facts} writes them. */
    static List<String> facts(RandomBill bill) {
        BillChecker checker = new BillChecker(bill);
        checker.work();
        return checker.found;
    }

    /** What a piece costs before discount and tax, in minor units. */
    static BigInteger subtotal(PieceDraft draft, BigDecimal rate) {
        return PieceChecker.sum(PieceChecker.parts(draft, rate, false).values());
    }

    /** How far staff may come down on a line, in minor units. */
    static BigInteger room(RandomBill.Line line) {
        BigInteger shown = PieceChecker.sum(
                PieceChecker.parts(line.draft(), line.ratePerGram(), false).values());
        BigInteger least = PieceChecker.sum(
                PieceChecker.parts(line.draft(), line.ratePerGram(), true).values());
        return shown.subtract(least);
    }

    /** The way a piece is taxed on that bill. */
    static String regimeOf(RandomBill bill, PieceDraft draft) {
        return new BillChecker(bill).regime(draft);
    }

    /** How much that way takes altogether, in percent. */
    static BigDecimal percent(RandomBill bill, PieceDraft draft) {
        return RATES.getOrDefault(regimeOf(bill, draft), Map.of()).values().stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void work() {
        for (int i = 0; i < bill.lines().size(); i++) {
            RandomBill.Line line = bill.lines().get(i);
            Map<String, BigInteger> shown = PieceChecker.parts(line.draft(), line.ratePerGram(), false);
            Map<String, BigInteger> least = PieceChecker.parts(line.draft(), line.ratePerGram(), true);
            for (Map.Entry<String, BigInteger> part : shown.entrySet()) {
                found.add("%d %s %d".formatted(i, part.getKey(), part.getValue()));
            }
            BigInteger base = PieceChecker.sum(shown.values()).subtract(BigInteger.valueOf(line.discountMinor()));
            found.add("%d room %d"
                    .formatted(i, PieceChecker.sum(shown.values()).subtract(PieceChecker.sum(least.values()))));
            found.add("%d taxable %d".formatted(i, base));
            bases.add(base);
        }
        taxes();
    }

    private void taxes() {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < bases.size(); i++) {
            groups.computeIfAbsent(regime(bill.lines().get(i).draft()), any -> new ArrayList<>())
                    .add(i);
        }
        Map<String, BigInteger> header = new TreeMap<>();
        Map<Integer, List<String>> lines = new TreeMap<>();
        groups.forEach((regime, members) -> group(RATES.getOrDefault(regime, Map.of()), members, header, lines));
        lines.values().forEach(found::addAll);
        header.forEach((label, amount) -> found.add("tax %s %d".formatted(label, amount)));
        BigInteger taxable = PieceChecker.sum(bases);
        BigInteger exact = taxable.add(PieceChecker.sum(header.values()));
        BigInteger payable = bill.country().equals("IN")
                ? new Rational(exact, BigInteger.valueOf(100)).nearest().multiply(BigInteger.valueOf(100))
                : exact;
        found.add("taxable %d, round-off %d, total %d".formatted(taxable, payable.subtract(exact), payable));
    }

    private void group(
            Map<String, String> rates,
            List<Integer> members,
            Map<String, BigInteger> header,
            Map<Integer, List<String>> lines) {
        List<Rational> percents =
                rates.values().stream().map(BigDecimal::new).map(Rational::of).toList();
        Rational whole = percents.stream().reduce(Rational.of(0), Rational::plus);
        BigInteger base = PieceChecker.sum(members.stream().map(bases::get).toList());
        BigInteger tax = Rational.of(base).times(whole).over(Rational.of(100)).nearest();
        List<BigInteger> shares = shares(tax, members.stream().map(bases::get).toList());
        Rational[] owed = new Rational[percents.size()];
        Arrays.fill(owed, Rational.of(0));
        for (int m = 0; m < members.size(); m++) {
            List<BigInteger> parts = components(shares.get(m), percents, whole, owed);
            int next = 0;
            for (String label : rates.keySet()) {
                BigInteger part = parts.get(next++);
                lines.computeIfAbsent(members.get(m), any -> new ArrayList<>())
                        .add("%d tax %s %d".formatted(members.get(m), label, part));
                header.merge(label, part, BigInteger::add);
            }
        }
    }

    /** Whole units down, then what is left one by one to whoever is owed most over the whole bill. */
    private static List<BigInteger> components(
            BigInteger tax, List<Rational> percents, Rational whole, Rational[] owed) {
        List<BigInteger> parts = new ArrayList<>();
        BigInteger left = tax;
        for (int c = 0; c < percents.size(); c++) {
            Rational share = whole.top().signum() == 0
                    ? Rational.of(0)
                    : Rational.of(tax).times(percents.get(c)).over(whole);
            BigInteger floor = share.floor();
            parts.add(floor);
            left = left.subtract(floor);
            owed[c] = owed[c].plus(share).minus(Rational.of(floor));
        }
        while (left.signum() > 0) {
            int most = 0;
            for (int c = 1; c < owed.length; c++) {
                most = owed[c].compareTo(owed[most]) > 0 ? c : most;
            }
            parts.set(most, parts.get(most).add(BigInteger.ONE));
            owed[most] = owed[most].minus(Rational.of(1));
            left = left.subtract(BigInteger.ONE);
        }
        return parts;
    }

    /** Largest remainder, one unit at a time. */
    private static List<BigInteger> shares(BigInteger amount, List<BigInteger> weights) {
        BigInteger sum = PieceChecker.sum(weights);
        List<BigInteger> shares = new ArrayList<>();
        List<Rational> rests = new ArrayList<>();
        for (BigInteger weight : weights) {
            Rational share = sum.signum() == 0 ? Rational.of(0) : new Rational(amount.multiply(weight), sum);
            shares.add(share.floor());
            rests.add(share.minus(Rational.of(share.floor())));
        }
        for (BigInteger left = amount.subtract(PieceChecker.sum(shares));
                left.signum() > 0;
                left = left.subtract(BigInteger.ONE)) {
            int most = 0;
            for (int i = 1; i < rests.size(); i++) {
                most = rests.get(i).compareTo(rests.get(most)) > 0 ? i : most;
            }
            shares.set(most, shares.get(most).add(BigInteger.ONE));
            rests.set(most, Rational.of(-1));
        }
        return shares;
    }

    private String regime(PieceDraft draft) {
        String metal = String.valueOf(draft.metal());
        boolean bar = draft.hsn() != null && !draft.hsn().startsWith("7113") && !metal.equals("PALLADIUM");
        boolean fine = List.of("24KF", "24KS", "999", "990").contains(draft.purity());
        return switch (bill.country()) {
            case "IN" ->
                bill.customerPlace() == null || bill.customerPlace().equals(bill.branchPlace())
                        ? "IN within"
                        : "IN across";
            case "GB" -> bar && fine && metal.equals("GOLD") ? "GB investment" : "GB";
            case "AE" -> bar && fine ? "AE investment" : "AE";
            default -> "US " + bill.branchPlace();
        };
    }

    private static Map<String, String> ordered(String... labelsAndPercents) {
        Map<String, String> rates = new LinkedHashMap<>();
        for (int i = 0; i < labelsAndPercents.length; i += 2) {
            rates.put(labelsAndPercents[i], labelsAndPercents[i + 1]);
        }
        return rates;
    }
}
