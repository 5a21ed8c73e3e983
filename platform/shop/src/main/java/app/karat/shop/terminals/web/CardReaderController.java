package app.karat.shop.terminals.web;

import app.karat.kernel.security.CurrentUser;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shops;
import app.karat.shop.terminals.CardReader;
import app.karat.shop.terminals.CardReaders;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The readers of the branches over HTTP. */
@RestController
@Tag(name = "Card payments", description = "Cards charged at a reader, and what no sale counts yet")
class CardReaderController {

    private final CardReaders readers;
    private final Shops shops;

    CardReaderController(CardReaders readers, Shops shops) {
        this.readers = readers;
        this.shops = shops;
    }

    @Operation(summary = "The readers on the counters, each with whether it answers")
    @GetMapping("/api/card-readers")
    Mono<List<CardReader>> list(@RequestParam(required = false) @Nullable UUID branch) {
        return scope(branch).flatMap(readers::list);
    }

    @Operation(summary = "Takes a reader to a branch", description = "By the pairing code that the reader shows.")
    @ApiResponse(responseCode = "201", description = "Paired")
    @ApiResponse(responseCode = "409", description = "card-reader-not-paired or card-terminal-missing")
    @PostMapping("/api/card-readers")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<CardReader> pair(@RequestBody TerminalRequests.Pairing request) {
        return Mono.fromSupplier(request::checked)
                .flatMap(asked -> scope(asked.branch())
                        .then(readers.pair(
                                asked.branch(),
                                String.valueOf(asked.label()),
                                String.valueOf(asked.registrationCode()))));
    }

    @Operation(summary = "Takes a reader off a branch's counter")
    @DeleteMapping("/api/branches/{branch}/card-readers/{reader}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable UUID branch, @PathVariable String reader) {
        return scope(branch).then(readers.remove(branch, reader));
    }

    private Mono<BranchScope> scope(@Nullable UUID branch) {
        return Mono.zip(shops.current(), CurrentUser.get())
                .map(with -> BranchScope.of(with.getT1(), with.getT2(), branch));
    }
}
