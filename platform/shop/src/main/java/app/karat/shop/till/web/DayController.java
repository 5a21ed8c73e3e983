package app.karat.shop.till.web;

import app.karat.shop.store.Keyset;
import app.karat.shop.till.BusinessDay;
import app.karat.shop.till.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Business days over HTTP. */
@RestController
@RequestMapping("/api/branches/{branch}/days")
class DayController {

    private final Days days;

    DayController(Days days) {
        this.days = days;
    }

    @GetMapping
    Mono<List<BusinessDay>> closed(
            @PathVariable UUID branch,
            @RequestParam(required = false) @Nullable LocalDate before,
            @RequestParam(required = false) @Nullable Integer limit) {
        return days.closed(branch, before, Keyset.limit(limit));
    }

    @GetMapping("/{day}")
    Mono<BusinessDay> find(@PathVariable UUID branch, @PathVariable LocalDate day) {
        return days.find(branch, day);
    }

    @PostMapping("/{day}/close")
    Mono<BusinessDay> close(@PathVariable UUID branch, @PathVariable LocalDate day) {
        return days.close(branch, day);
    }
}
