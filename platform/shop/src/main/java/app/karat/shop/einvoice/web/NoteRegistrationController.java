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

/** Registrations of credit notes over HTTP. */
@RestController
@RequestMapping("/api/credit-notes/{id}/e-invoice")
@Tag(name = "E-invoices")
class NoteRegistrationController {

    private final EInvoices invoices;

    NoteRegistrationController(EInvoices invoices) {
        this.invoices = invoices;
    }

    @Operation(summary = "Where the registration of the credit note stands")
    @ApiResponse(responseCode = "200", description = "PENDING, REGISTERED with its number, or REJECTED with the reason")
    @ApiResponse(responseCode = "404", description = "credit-note-unknown or e-invoice-not-needed")
    @GetMapping
    Mono<EInvoice> note(@PathVariable UUID id) {
        return invoices.findNote(id);
    }

    @Operation(summary = "The credit note's form INV-01, version 1.1, as the portal takes it")
    @ApiResponse(responseCode = "200", description = "The form, of type CRN")
    @ApiResponse(responseCode = "422", description = "e-invoice-incomplete names what is missing")
    @GetMapping("/inv-01")
    Mono<Inv01> noteForm(@PathVariable UUID id) {
        return invoices.noteForm(id);
    }

    @Operation(summary = "Tries the registration of the credit note again")
    @ApiResponse(responseCode = "200", description = "It is tried within a minute")
    @ApiResponse(responseCode = "409", description = "e-invoice-registered")
    @PostMapping("/retry")
    Mono<EInvoice> noteAgain(@PathVariable UUID id) {
        return invoices.noteAgain(id);
    }
}
