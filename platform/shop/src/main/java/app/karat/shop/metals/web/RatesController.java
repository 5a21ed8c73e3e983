package app.karat.shop.metals.web;

import app.karat.kernel.security.AccessProblem;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.values.Metal;
import app.karat.shop.approvals.Approval;
import app.karat.shop.metals.GoldHistory;
import app.karat.shop.metals.HandRate;
import app.karat.shop.metals.RateBoard;
import app.karat.shop.metals.RateProblem;
import app.karat.shop.metals.RateSide;
import app.karat.shop.metals.Rates;
import app.karat.shop.metals.market.FeedProperties;
import app.karat.shop.metals.market.MarketWatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The rate board over HTTP. */
@RestController
@RequestMapping("/api/rates")
@Tag(name = "Rates", description = "Metal rates from spot to the board of each branch")
class RatesController {

    private static final Duration RECENT = Duration.ofDays(1);

    private final Rates rates;
    private final MarketWatch watch;
    private final GoldHistory history;
    private final FeedProperties feed;
    private final Clock clock;

    RatesController(Rates rates, MarketWatch watch, GoldHistory history, FeedProperties feed, Clock clock) {
        this.rates = rates;
        this.watch = watch;
        this.history = history;
        this.feed = feed;
        this.clock = clock;
    }

    @Operation(
            summary = "The board of a branch, or of the chain without one",
            description = "A feed that is too old is shown as stale; nothing is hidden and nothing blocked by it.")
    @GetMapping
    Mono<RatesResponse> board(@RequestParam(required = false) @Nullable UUID branch) {
        return requireBranch(branch).then(rates.board(branch)).map(board -> answer(branch, board));
    }

    @Operation(
            summary = "Adds a version of how board rates are made",
            description = "Managers and owners. Counts from now on.")
    @PutMapping("/rules")
    Mono<RatesResponse> rule(@RequestBody RateRequests.Rule request) {
        return Mono.fromSupplier(request::rule)
                .flatMap(rule -> rates.change(rule).map(board -> answer(rule.branchId(), board)));
    }

    @Operation(
            summary = "Sets a rate by hand until the end of the business day",
            description =
                    "With a reason; every bill made with it names it. Sales staff may move a rate in the shop's favour at their branch; the"
                            + " other way needs a manager.")
    @PutMapping("/overrides")
    Mono<RatesResponse> override(@RequestBody RateRequests.Override request) {
        return Mono.fromSupplier(request::rate)
                .flatMap(rate ->
                        rates.setByHand(rate, request.approvalId()).map(board -> answer(rate.branchId(), board)));
    }

    @Operation(
            summary = "Asks for a rate that staff may not set by themselves",
            description = "Good for exactly this rate, once. The id is made by the client.")
    @PutMapping("/approvals/{id}")
    Mono<Approval> ask(@PathVariable UUID id, @RequestBody RateRequests.Override request) {
        return Mono.fromSupplier(request::rate).flatMap(rate -> rates.ask(id, rate));
    }

    @Operation(summary = "Takes back a rate set by hand", description = "Managers and owners. The feed counts again.")
    @DeleteMapping("/overrides")
    Mono<RatesResponse> withdraw(
            @RequestParam(required = false) @Nullable UUID branchId,
            @RequestParam Metal metal,
            @RequestParam int fineness,
            @RequestParam(required = false) @Nullable RateSide side) {
        return Mono.fromSupplier(() -> new RateRequests.Override(
                                branchId, metal, RateRequests.fineness(fineness), side, null, null, null)
                        .rate())
                .flatMap(rate -> withdraw(rate));
    }

    @Operation(
            summary = "Price history",
            description =
                    "Real monthly prices of gold since 1833 with their source, and apart from them what the feed reported in the last day.")
    @GetMapping("/history")
    Mono<HistoryResponse> history(
            @RequestParam(defaultValue = "GOLD") Metal metal, @RequestParam(defaultValue = "1833-01") String from) {
        return Mono.fromSupplier(() -> metal == Metal.GOLD ? history.from(month(from)) : List.<GoldHistory.Point>of())
                .flatMap(points -> watch.recent(metal, clock.instant().minus(RECENT))
                        .collectList()
                        .map(HistoryResponse::thinned)
                        .map(recent -> HistoryResponse.of(metal, points, recent)));
    }

    private Mono<RatesResponse> withdraw(HandRate rate) {
        return rates.withdraw(rate).map(board -> answer(rate.branchId(), board));
    }

    private RatesResponse answer(@Nullable UUID branch, RateBoard board) {
        return RatesResponse.of(branch, board, feed);
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException unreadable) {
            throw RateProblem.invalid("from", "month", "Give the first month as 1990-01.");
        }
    }

    private static Mono<Void> requireBranch(@Nullable UUID branch) {
        return branch == null
                ? Mono.empty()
                : CurrentUser.get()
                        .filter(user -> user.worksIn(branch))
                        .switchIfEmpty(Mono.error(AccessProblem::otherBranch))
                        .then();
    }
}
