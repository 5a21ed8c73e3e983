package app.karat.shop.compliance.web;

import app.karat.shop.branches.Shop;
import app.karat.shop.compliance.CashPayment;
import app.karat.shop.compliance.CashReport;
import app.karat.shop.compliance.WholeReport;
import app.karat.shop.sheets.CsvText;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reports as a table, one row each, in the order in which the form asks. */
record ReportCsv(Shop shop) {

    private static final List<String> HEADERS = List.of(
            "form",
            "limit_reached_on",
            "file_by",
            "state",
            "filed_on",
            "reference",
            "payer",
            "tax_id",
            "address",
            "phone",
            "date_of_birth",
            "occupation",
            "paper_kind",
            "paper_issuer",
            "paper_number",
            "last_cash_on",
            "payments",
            "total",
            "currency",
            "notes_and_coins",
            "drafts",
            "invoices",
            "price",
            "goods",
            "branches",
            "business",
            "business_tax_id");

    String of(List<WholeReport> reports) {
        return CsvText.of(HEADERS, reports.stream().map(this::row).toList());
    }

    private List<String> row(WholeReport whole) {
        CashReport report = whole.report();
        var filing = report.filing();
        return List.of(
                report.form(),
                report.reachedOn().toString(),
                report.fileBy().toString(),
                report.state().name(),
                filing == null ? "" : filing.filedOn().toString(),
                filing == null ? "" : text(filing.reference()),
                report.payer().name(),
                text(whole.taxId()),
                text(report.payer().address()),
                text(report.payer().phone()),
                filing == null ? "" : text(filing.dateOfBirth()),
                filing == null ? "" : text(filing.occupation()),
                filing == null ? "" : filing.paper().kind(),
                filing == null ? "" : filing.paper().issuer(),
                text(whole.paperNumber()),
                day(report.payments().getLast()),
                String.valueOf(report.payments().size()),
                report.total().amount().toPlainString(),
                report.total().currency().getCurrencyCode(),
                report.paidBy("CASH").amount().toPlainString(),
                report.paidBy("BANK_DRAFT").amount().toPlainString(),
                joined(report, payment -> goods(payment, CashPayment.Goods::invoice)),
                joined(
                        report,
                        payment ->
                                goods(payment, goods -> goods.price().amount().toPlainString())),
                joined(report, payment -> goods(payment, CashPayment.Goods::description)),
                joined(report, payment -> shop.branch(payment.branchId()).name()),
                shop.settings().business(),
                text(shop.settings().taxId()));
    }

    private String day(CashPayment payment) {
        return LocalDate.ofInstant(payment.at(), shop.tenant().profile().timeZone())
                .toString();
    }

    private static String goods(CashPayment payment, Function<CashPayment.Goods, String> part) {
        var goods = payment.goods();
        return goods == null ? "" : part.apply(goods);
    }

    private static String joined(CashReport report, Function<CashPayment, String> part) {
        return report.payments().stream()
                .map(part)
                .filter(each -> !each.isEmpty())
                .distinct()
                .collect(Collectors.joining(" | "));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
