package app.karat.shop.documents;

import app.karat.shop.branches.Shop;
import app.karat.shop.exchange.Appraisal;
import app.karat.shop.exchange.Assay;
import app.karat.shop.exchange.OldGold;
import app.karat.shop.exchange.Purpose;
import app.karat.shop.exchange.Reading;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** The voucher, or the purchase note, that a customer gets for old metal; what they signed, to be reckoned again. */
final class OldGoldPaper {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Shop shop;
    private final OldGold gold;
    private final FigurePaper paper;

    OldGoldPaper(Shop shop, OldGold gold, TillPapers.Roll roll) {
        this.shop = shop;
        this.gold = gold;
        String title = gold.purpose() == Purpose.EXCHANGE ? "Old-gold voucher " : "Purchase of old gold ";
        this.paper = new FigurePaper(shop, roll, title + gold.number());
    }

    byte[] draw() {
        var details = gold.details();
        paper.line("Branch", shop.branch(gold.branchId()).name())
                .line(
                        "Date",
                        TIME.format(gold.at().atZone(shop.tenant().profile().timeZone())))
                .line("Customer", gold.seller().name())
                .line("Tested by", gold.tester());
        if (details.identity() != null) {
            paper.line(details.identity().kind(), details.identity().masked());
        }
        paper.section("What was brought").line("Description", details.description());
        if (details.soldInvoice() != null) {
            paper.line("Sold by us on", details.soldInvoice());
        }
        metal(details.assay(), details.appraisal());
        value(details.appraisal());
        paper.note("Accepted and signed by " + details.acceptance().signedBy());
        if (gold.holdUntil() != null) {
            paper.note("Kept as it is until " + gold.holdUntil());
        }
        paper.code(gold.voucherCode() == null ? gold.number() : gold.voucherCode());
        return paper.draw(gold.number());
    }

    private void metal(Assay assay, Appraisal appraisal) {
        paper.line("Gross", assay.grossGrams() + " g")
                .line("Stones and other", assay.stoneGrams() + " g")
                .line(
                        "Readings",
                        assay.readings().stream().map(OldGoldPaper::text).collect(Collectors.joining(", ")))
                .line(
                        "Counts",
                        words(assay.rule().name()) + ": " + appraisal.perMille().toPlainString() + " of 1000")
                .line("Fine metal", appraisal.fineGrams() + " g")
                .note(appraisal.how());
    }

    private void value(Appraisal appraisal) {
        paper.section("Value")
                .line("Rate per fine gram", appraisal.rate().perGram())
                .line("Value of the metal", appraisal.metalValue());
        appraisal
                .deductions()
                .forEach(less ->
                        paper.line("Less " + less.reason(), less.amount().negated()));
        paper.sum(gold.purpose() == Purpose.EXCHANGE ? "Worth" : "Paid", appraisal.payable());
    }

    private static String text(Reading reading) {
        String value = reading.value().toPlainString();
        return switch (reading.unit()) {
            case FINENESS -> value;
            case KARAT -> value + "K";
            case TOUCH -> value + " %";
        };
    }

    private static String words(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
