package app.karat.shop.exchange;

import app.karat.shop.branches.Shop;
import app.karat.shop.sheets.CsvText;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The report of purchases from the public as second-hand dealers hand it in: goods, seller, paper, and until when the goods are kept. */
record PoliceReport(Shop shop) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final List<String> HEADERS = List.of(
            "number",
            "taken_in_at",
            "branch",
            "description",
            "metal",
            "gross_grams",
            "fineness",
            "seller",
            "address",
            "phone",
            "paper_kind",
            "paper_number",
            "paid",
            "currency",
            "paid_by",
            "taken_in_by",
            "kept_until");

    String of(List<Entry> entries) {
        return CsvText.of(HEADERS, entries.stream().map(this::row).toList());
    }

    private List<String> row(Entry entry) {
        OldGold gold = entry.document();
        var details = gold.details();
        var paper = details.identity();
        var payout = details.payout();
        return List.of(
                gold.number(),
                TIME.format(gold.at().atZone(shop.tenant().profile().timeZone())),
                shop.branch(gold.branchId()).name(),
                details.description(),
                gold.metal().name(),
                details.assay().grossGrams().toString(),
                String.valueOf(details.appraisal().fineness().mille()),
                gold.seller().name(),
                text(gold.seller().address()),
                text(gold.seller().phone()),
                paper == null ? "" : paper.kind(),
                entry.number(),
                gold.payable().amount().toPlainString(),
                gold.payable().currency().getCurrencyCode(),
                payout == null ? "VOUCHER" : payout.method().name(),
                gold.tester(),
                text(gold.holdUntil()));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /** A document with the whole number of the paper, empty when none was shown. */
    record Entry(OldGold document, String number) {

        @Override
        public String toString() {
            return document.number();
        }
    }
}
