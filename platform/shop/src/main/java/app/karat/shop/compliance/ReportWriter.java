package app.karat.shop.compliance;

import app.karat.shop.branches.MoneyRule;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes reports of cash payments and of what was filed before. Pure. */
record ReportWriter(MoneyRule rule, ZoneId zone, LocalDate today) {

    private static final int DAYS_TO_FILE = 15;

    /** The reports whose last payment was on that day or later. */
    List<CashReport> write(List<CashStore.Paid> paid, List<CashFilingStore.Row> filed, LocalDate from) {
        Map<CashReport.Payer, List<CashPayment>> byPayer = paid.stream()
                .collect(Collectors.groupingBy(
                        CashStore.Paid::payer,
                        LinkedHashMap::new,
                        Collectors.mapping(CashStore.Paid::payment, Collectors.toList())));
        return byPayer.entrySet().stream()
                .flatMap(each -> new LinkedCash(rule, each.getValue())
                        .groups().stream().flatMap(group -> report(each.getKey(), group, filed, from)))
                .toList();
    }

    private Stream<CashReport> report(
            CashReport.Payer payer, List<CashPayment> group, List<CashFilingStore.Row> filed, LocalDate from) {
        LocalDate last = LocalDate.ofInstant(group.getLast().at(), zone);
        if (last.isBefore(from)) {
            return Stream.empty();
        }
        var total = group.getFirst().amount().minus(group.getFirst().amount());
        LocalDate reached = null;
        for (CashPayment payment : group) {
            total = total.plus(payment.amount());
            if (reached == null && rule.isReachedBy(total.amount())) {
                reached = LocalDate.ofInstant(payment.at(), zone);
            }
        }
        LocalDate day = Objects.requireNonNullElse(reached, last);
        LocalDate due = day.plusDays(DAYS_TO_FILE);
        CashFiling filing = filing(payer, group, filed);
        return Stream.of(new CashReport(
                Objects.requireNonNullElse(rule.form(), rule.id()),
                payer,
                day,
                due,
                total,
                group,
                payer.missing(),
                state(filing, group, due),
                filing));
    }

    private CashReport.State state(@Nullable CashFiling filing, List<CashPayment> group, LocalDate due) {
        if (filing == null) {
            return today.isAfter(due) ? CashReport.State.OVERDUE : CashReport.State.OPEN;
        }
        boolean whole = group.stream().allMatch(payment -> filing.payments().contains(payment.id()));
        return whole ? CashReport.State.FILED : CashReport.State.GROWN;
    }

    private static @Nullable CashFiling filing(
            CashReport.Payer payer, List<CashPayment> group, List<CashFilingStore.Row> filed) {
        return filed.stream()
                .filter(row -> row.customer().equals(payer.id()))
                .map(CashFilingStore.Row::filing)
                .filter(filing ->
                        group.stream().anyMatch(payment -> filing.payments().contains(payment.id())))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
