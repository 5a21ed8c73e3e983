package app.karat.shop.compliance.web;

import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.values.Money;
import app.karat.shop.branches.Shops;
import app.karat.shop.compliance.CashReport;
import app.karat.shop.compliance.CashReports;
import app.karat.shop.compliance.CashRules;
import app.karat.shop.compliance.Finding;
import app.karat.shop.compliance.Typed;
import app.karat.shop.payments.PaymentRequest;
import app.karat.shop.text.Fields;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Rules about cash over HTTP. */
@RestController
@RequestMapping("/api/cash-rules")
class CashRuleController {

    private static final int LONGEST_DAYS = 400;

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final CashRules rules;
    private final CashReports reports;
    private final Shops shops;

    CashRuleController(CashRules rules, CashReports reports, Shops shops) {
        this.rules = rules;
        this.reports = reports;
        this.shops = shops;
    }

    @PostMapping("/preview")
    Mono<List<Finding>> preview(@RequestBody PreviewRequest request) {
        return Mono.defer(() -> rules.preview(request.typed(), request.customerId()));
    }

    @GetMapping("/reports")
    Mono<List<CashReport>> reports(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        return period(from, to).then(Mono.defer(() -> reports.between(from, to)));
    }

    /** With the whole numbers, for the form. */
    @GetMapping("/reports.csv")
    Mono<ResponseEntity<byte[]>> csv(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        return period(from, to)
                .then(Mono.defer(() -> Mono.zip(reports.whole(from, to), shops.current())))
                .map(found -> ResponseEntity.ok()
                        .contentType(CSV)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cash-reports.csv\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(new ReportCsv(found.getT2()).of(found.getT1()).getBytes(StandardCharsets.UTF_8)));
    }

    @PutMapping("/filings/{id}")
    Mono<CashReport> file(@PathVariable UUID id, @RequestBody FilingBody body) {
        return Mono.defer(() -> reports.file(id, body.checked()));
    }

    private static Mono<Void> period(LocalDate from, LocalDate to) {
        return to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS))
                ? Mono.error(InvalidInput.field("to", "period", "From one day to at most 400 days later."))
                : Mono.empty();
    }

    /** Payments that somebody is about to make. */
    record PreviewRequest(
            @Nullable UUID customerId,
            @Nullable Money total,
            @Nullable List<@Nullable PaymentRequest> payments) {

        Typed typed() {
            var fields = new Fields();
            fields.required("total", total);
            var paid = PaymentRequest.checked(payments, fields);
            fields.check();
            return new Typed(Objects.requireNonNull(total), paid);
        }
    }
}
