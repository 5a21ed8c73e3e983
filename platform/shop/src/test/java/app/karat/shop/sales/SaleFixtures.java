package app.karat.shop.sales;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Fineness;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.shop.inventory.Piece;
import app.karat.shop.metals.StampedRate;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.pricing.PriceBreakdown;
import app.karat.shop.pricing.PriceLine;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.TaxLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sales as sentences: every ring costs what the checked case says. */
public final class SaleFixtures {

    private SaleFixtures() {}

    /** These rings, sold to a customer who paid by card and in cash. */
    public static Sale aSaleOf(Piece... pieces) {
        Bill bill = bill(Stream.of(pieces).map(SaleFixtures::line).toList());
        Money cash = Counter.inr("8206.00");
        return new Sale(
                UUID.randomUUID(),
                "MUM/2627/000042",
                pieces[0].branchId(),
                Instant.parse("2026-11-22T10:15:30Z"),
                new Buyer(
                        UUID.randomUUID(),
                        "Customer One",
                        "+91 98200 12345",
                        "one@example.test",
                        "ABCDE1234F",
                        "12 Hill Road, Bandra West, Mumbai 400050",
                        "MH"),
                bill,
                Stream.of(pieces).collect(Collectors.toMap(Piece::id, SaleFixtures::article)),
                List.of(
                        new Payment(PaymentMethod.CARD, bill.total().minus(cash), null, "AUTH 482910"),
                        new Payment(PaymentMethod.CASH, cash, Counter.inr("8500.00"), null)),
                "Sales One",
                "print");
    }

    private static Article article(Piece piece) {
        var content = piece.content();
        return new Article(
                piece.category(),
                Metal.GOLD,
                content.purity().label(),
                content.purity().fineness(),
                content.gross(),
                content.net(),
                content.stones(),
                piece.huid(),
                piece.draft().hsn());
    }

    public static Bill bill(List<Bill.Line> lines) {
        BigDecimal count = BigDecimal.valueOf(lines.size());
        Money taxable = Counter.inr("85637.00").times(count).rounded();
        Money half = taxable.times(Percent.of("1.5")).rounded();
        Money exact = taxable.plus(half).plus(half);
        Money total = exact.roundedTo(Counter.inr("1.00"));
        return new Bill(
                lines,
                taxable,
                List.of(
                        new TaxLine("CGST", Percent.of("1.5"), taxable, half),
                        new TaxLine("SGST", Percent.of("1.5"), taxable, half)),
                total.minus(exact),
                total);
    }

    public static Bill.Line line(Piece piece) {
        var content = piece.content();
        var rate = new StampedRate(
                Metal.GOLD,
                "22K",
                new Fineness(916),
                Counter.inr("6000.00"),
                "s1-f1-r0-o0",
                Instant.now(),
                "test",
                false,
                false);
        List<PriceLine> lines = List.of(
                new PriceLine(
                        PriceLine.Kind.METAL,
                        "Gold 22K",
                        new BigDecimal("9.900"),
                        "g",
                        Counter.inr("6000.00"),
                        Counter.inr("59400.00"),
                        "9.900 g × 6,000.00"),
                new PriceLine(
                        PriceLine.Kind.WASTAGE,
                        "Wastage",
                        new BigDecimal("0.297"),
                        "g",
                        Counter.inr("6000.00"),
                        Counter.inr("1782.00"),
                        "3 % of 9.900 g × 6,000.00"),
                new PriceLine(
                        PriceLine.Kind.MAKING,
                        "Making",
                        new BigDecimal("9.900"),
                        "g",
                        Counter.inr("450.00"),
                        Counter.inr("4455.00"),
                        "9.900 g × 450.00"),
                new PriceLine(
                        PriceLine.Kind.STONE,
                        "Diamond",
                        Carats.of("0.50").value(),
                        "ct",
                        Counter.inr("40000.00"),
                        Counter.inr("20000.00"),
                        "0.50 ct × 40,000.00"));
        return new Bill.Line(
                piece.id(),
                piece.tag(),
                piece.name(),
                new PriceBreakdown(
                        PricePlan.Mode.METAL_RATE,
                        content.gross(),
                        content.net(),
                        content.fine(),
                        rate,
                        lines,
                        Counter.inr("85637.00"),
                        List.of(
                                new TaxLine("CGST", Percent.of("1.5"), Counter.inr("85637.00"), Counter.inr("1284.56")),
                                new TaxLine(
                                        "SGST", Percent.of("1.5"), Counter.inr("85637.00"), Counter.inr("1284.56"))),
                        Counter.inr("88206.12")));
    }
}
