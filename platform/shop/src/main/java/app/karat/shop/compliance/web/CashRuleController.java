package app.karat.shop.compliance.web;

import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.values.Money;
import app.karat.shop.compliance.CashReport;
import app.karat.shop.compliance.CashRules;
import app.karat.shop.compliance.Finding;
import app.karat.shop.payments.PaymentRequest;
import app.karat.shop.payments.Tender;
import app.karat.shop.text.Fields;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
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

    private final CashRules rules;

    CashRuleController(CashRules rules) {
        this.rules = rules;
    }

    @PostMapping("/preview")
    Mono<List<Finding>> preview(@RequestBody PreviewRequest request) {
        return Mono.defer(() -> rules.preview(request.tender(), request.customerId()));
    }

    @GetMapping("/reports")
    Mono<List<CashReport>> reports(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
            return Mono.error(InvalidInput.field("to", "period", "From one day to at most 400 days later."));
        }
        return rules.reports(from, to);
    }

    /** Payments that somebody is about to make. */
    record PreviewRequest(
            @Nullable UUID customerId,
            @Nullable Money total,
            @Nullable List<@Nullable PaymentRequest> payments) {

        Tender tender() {
            var fields = new Fields();
            fields.required("total", total);
            var paid = PaymentRequest.checked(payments, fields);
            fields.check();
            return new Tender(Objects.requireNonNull(total), paid);
        }
    }
}
