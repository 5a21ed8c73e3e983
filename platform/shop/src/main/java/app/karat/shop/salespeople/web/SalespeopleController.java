package app.karat.shop.salespeople.web;

import app.karat.kernel.problem.InvalidInput;
import app.karat.shop.salespeople.Salespeople;
import app.karat.shop.salespeople.Salesperson;
import app.karat.shop.salespeople.SoldBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who sells, over HTTP. */
@RestController
@RequestMapping("/api/salespeople")
@Tag(name = "Salespeople", description = "Who sells, and what each of them sold")
class SalespeopleController {

    private static final int LAST_YEAR = 9999;

    private final Salespeople people;

    SalespeopleController(Salespeople people) {
        this.people = people;
    }

    @GetMapping
    Mono<List<Salesperson>> all() {
        return people.all();
    }

    @Operation(summary = "Replaces the whole list; whoever has sold is made inactive rather than left out")
    @PutMapping
    Mono<List<Salesperson>> set(@RequestBody SalespeopleRequest request) {
        return Mono.defer(() -> people.set(request.checked()));
    }

    @Operation(summary = "What each person sold on these business days, less returns, and the commission")
    @GetMapping("/figures")
    Mono<List<SoldBy>> figures(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to) {
        return Mono.defer(() -> people.figures(branch, plausible("from", from), plausible("to", to)));
    }

    /** Days that the calendar of the database knows. */
    private static LocalDate plausible(String field, LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw InvalidInput.field(field, "out-of-range", "Give a day such as 2026-04-01.");
        }
        return day;
    }
}
