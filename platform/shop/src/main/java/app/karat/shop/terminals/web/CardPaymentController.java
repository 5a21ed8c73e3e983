package app.karat.shop.terminals.web;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shops;
import app.karat.shop.store.Keyset;
import app.karat.shop.terminals.CardPayment;
import app.karat.shop.terminals.CardPayments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Charges at readers over HTTP. */
@RestController
@RequestMapping("/api/card-payments")
@Tag(name = "Card payments", description = "Cards charged at a reader, and what no sale counts yet")
class CardPaymentController {

    private final CardPayments payments;
    private final Shops shops;

    CardPaymentController(CardPayments payments, Shops shops) {
        this.payments = payments;
        this.shops = shops;
    }

    @Operation(
            summary = "Asks for the customer's card at a reader",
            description =
                    "The id is made by the client; sending the same again never charges twice. The amount is at most the total of the signed quote.")
    @ApiResponse(responseCode = "200", description = "Asked; look at it until it is settled")
    @ApiResponse(responseCode = "404", description = "card-reader-unknown")
    @ApiResponse(
            responseCode = "409",
            description =
                    "card-payment-id-reused, card-payment-waiting, card-payment-too-much, card-charged-otherwise, card-reader-busy, card-reader-offline, card-terminal-missing or card-terminal-refused")
    @ApiResponse(responseCode = "503", description = "card-terminal-unreachable: cancel, then record the card by hand")
    @PutMapping("/{id}")
    Mono<CardPayment> charge(@PathVariable UUID id, @RequestBody TerminalRequests.Charge request) {
        return Mono.fromSupplier(request::checked).flatMap(wish -> payments.charge(id, wish));
    }

    @Operation(
            summary = "One charge, as it stands at the card service now",
            description = "What the service took in another amount than asked is sent back, once, when that is seen.")
    @ApiResponse(responseCode = "200", description = "As it stands")
    @ApiResponse(responseCode = "409", description = "card-charged-otherwise: sent back, or waiting to be")
    @GetMapping("/{id}")
    Mono<CardPayment> look(@PathVariable UUID id) {
        return payments.look(id);
    }

    @Operation(
            summary = "Stops asking for the card",
            description = "The answer tells whether the card was faster: then it is SUCCEEDED.")
    @ApiResponse(responseCode = "200", description = "As it stands then")
    @ApiResponse(responseCode = "409", description = "card-charged-otherwise: sent back, or waiting to be")
    @PostMapping("/{id}/cancel")
    Mono<CardPayment> cancel(@PathVariable UUID id) {
        return payments.cancel(id);
    }

    @Operation(summary = "Sends a charge back that no sale counts")
    @ApiResponse(responseCode = "200", description = "Sent back")
    @ApiResponse(responseCode = "409", description = "card-payment-used or card-payment-not-refundable")
    @PostMapping("/{id}/refund")
    Mono<CardPayment> refund(@PathVariable UUID id, @RequestBody TerminalRequests.Refund request) {
        return Mono.fromSupplier(request::checked).flatMap(reason -> payments.refund(id, reason));
    }

    @Operation(
            summary = "Charges, newest first",
            description = "With withoutSale only money that may have been taken and that no sale counts.")
    @GetMapping
    Mono<Page<CardPayment>> page(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(defaultValue = "false") boolean withoutSale,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Mono.zip(shops.current(), CurrentUser.get())
                .map(who -> BranchScope.of(who.getT1(), who.getT2(), branch))
                .flatMap(scope -> payments.page(scope, withoutSale, cursor, Keyset.limit(limit)));
    }
}
