package app.karat.shop.einvoice.web;

import app.karat.shop.einvoice.EInvoice;
import app.karat.shop.einvoice.EInvoices;
import app.karat.shop.einvoice.Inv01;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** E-invoices over HTTP. */
@RestController
@RequestMapping("/api/sales/{id}/e-invoice")
@Tag(name = "E-invoices", description = "Registration of invoices to businesses in India")
class EInvoiceController {

    private final EInvoices invoices;

    EInvoiceController(EInvoices invoices) {
        this.invoices = invoices;
    }

    @Operation(summary = "Where the registration stands")
    @ApiResponse(responseCode = "200", description = "PENDING, REGISTERED with its number, or REJECTED with the reason")
    @ApiResponse(responseCode = "404", description = "sale-unknown or e-invoice-not-needed")
    @GetMapping
    Mono<EInvoice> find(@PathVariable UUID id) {
        return invoices.find(id);
    }

    @Operation(summary = "The form INV-01, version 1.1, as the portal takes it")
    @ApiResponse(responseCode = "200", description = "The form")
    @ApiResponse(responseCode = "422", description = "e-invoice-incomplete names what is missing")
    @GetMapping("/inv-01")
    Mono<Inv01> form(@PathVariable UUID id) {
        return invoices.form(id);
    }

    @Operation(summary = "Tries the registration again")
    @ApiResponse(responseCode = "200", description = "It is tried within a minute")
    @ApiResponse(responseCode = "409", description = "e-invoice-registered")
    @PostMapping("/retry")
    Mono<EInvoice> again(@PathVariable UUID id) {
        return invoices.again(id);
    }
}
