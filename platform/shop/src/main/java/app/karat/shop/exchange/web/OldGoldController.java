package app.karat.shop.exchange.web;

import app.karat.kernel.web.Page;
import app.karat.shop.exchange.DealerRule;
import app.karat.shop.exchange.Offered;
import app.karat.shop.exchange.OldGoldDesk;
import app.karat.shop.exchange.SellerPapers;
import app.karat.shop.store.Keyset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

/** Old metal over HTTP. */
@RestController
@RequestMapping("/api/old-gold")
class OldGoldController {

    private final OldGoldDesk desk;
    private final SellerPapers papers;

    OldGoldController(OldGoldDesk desk, SellerPapers papers) {
        this.desk = desk;
        this.papers = papers;
    }

    @PostMapping("/appraisals")
    Mono<Offered> appraise(@RequestBody AppraisalRequest request) {
        return Mono.fromCallable(request::checked)
                .flatMap(asked -> desk.appraise(asked.branch(), asked.purpose(), asked.assay()));
    }

    @GetMapping("/rule")
    Mono<DealerRule> rule(@RequestParam UUID branch) {
        return desk.rule(branch);
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<OldGoldResponse>> accept(@PathVariable UUID id, @RequestBody AcceptRequest request) {
        return Mono.defer(() -> desk.accept(id, request.checked()))
                .map(outcome -> ResponseEntity.status(outcome.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                        .body(OldGoldResponse.of(outcome.document())));
    }

    @GetMapping("/{id}")
    Mono<OldGoldResponse> find(@PathVariable UUID id) {
        return desk.find(id).map(OldGoldResponse::of);
    }

    @GetMapping("/{id}/identity")
    Mono<WholePaper> paper(@PathVariable UUID id) {
        return papers.number(id).map(WholePaper::new);
    }

    /** What second-hand dealers hand to the police, with the whole numbers of the sellers' papers. */
    @GetMapping("/police-report.csv")
    Mono<ResponseEntity<byte[]>> police(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to) {
        return papers.policeReport(branch, from, to)
                .map(csv -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"police-report.csv\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(csv.getBytes(StandardCharsets.UTF_8)));
    }

    @GetMapping
    Mono<Page<OldGoldResponse>> page(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable Boolean free,
            @RequestParam(required = false) @Nullable Boolean held,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Mono.defer(() -> desk.page(branch, free, held, cursor, Keyset.limit(limit)))
                .map(page -> page.map(OldGoldResponse::of));
    }

    /** The number of a seller's paper, shown to whoever is in charge. */
    record WholePaper(String number) {

        @Override
        public String toString() {
            return "WholePaper";
        }
    }
}
