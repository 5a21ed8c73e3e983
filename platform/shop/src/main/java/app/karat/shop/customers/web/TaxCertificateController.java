package app.karat.shop.customers.web;

import app.karat.shop.customers.CertificateWish;
import app.karat.shop.customers.TaxCertificate;
import app.karat.shop.customers.TaxCertificates;
import app.karat.shop.text.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Sales tax certificates over HTTP. */
@RestController
@RequestMapping("/api/customers/{id}/tax-certificates")
class TaxCertificateController {

    private final TaxCertificates certificates;

    TaxCertificateController(TaxCertificates certificates) {
        this.certificates = certificates;
    }

    @GetMapping
    Mono<List<TaxCertificate>> of(@PathVariable UUID id) {
        return certificates.of(id);
    }

    @PutMapping("/{certificate}")
    Mono<TaxCertificate> add(@PathVariable UUID id, @PathVariable UUID certificate, @RequestBody CertificateBody body) {
        return Mono.defer(() -> certificates.add(certificate, id, body.checked()));
    }

    @PostMapping("/{certificate}/revoke")
    Mono<TaxCertificate> revoke(@PathVariable UUID id, @PathVariable UUID certificate) {
        return certificates.revoke(certificate, id);
    }

    @GetMapping("/{certificate}/document")
    Mono<ResponseEntity<byte[]>> document(@PathVariable UUID id, @PathVariable UUID certificate) {
        return certificates.document(certificate, id).map(TaxCertificateController::file);
    }

    private static ResponseEntity<byte[]> file(String dataUrl) {
        String type = dataUrl.substring("data:".length(), dataUrl.indexOf(';'));
        byte[] content = Base64.getDecoder().decode(dataUrl.substring(dataUrl.indexOf(',') + 1));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"certificate\"")
                .body(content);
    }

    /** A certificate as a client sends it. */
    @Schema(name = "TaxCertificateBody")
    record CertificateBody(
            @Nullable String place,
            @Nullable String number,
            TaxCertificate.@Nullable Kind kind,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable String document) {

        private static final int LONGEST = 200_000;
        private static final String PAPER = "data:(application/pdf|image/png|image/jpeg);base64,[A-Za-z0-9+/]+={0,2}";

        CertificateWish checked() {
            var fields = new Fields();
            String state = fields.matching(
                    "place",
                    place == null ? null : place.strip().toUpperCase(Locale.ROOT),
                    "[A-Z]{2}",
                    "A state by its two letters.");
            fields.required("place", place);
            String no = fields.text("number", number, 40);
            TaxCertificate.Kind what = fields.required("kind", kind);
            LocalDate from = fields.required("validFrom", validFrom);
            fields.require(
                    from == null || validUntil == null || !validUntil.isBefore(from),
                    "validUntil",
                    "period",
                    "It ends after it begins.");
            fields.require(
                    document == null || document.length() <= LONGEST && document.matches(PAPER),
                    "document",
                    "form",
                    "The paper is a PDF, PNG or JPEG of at most 150 kB as a data URL.");
            fields.check();
            return new CertificateWish(
                    Objects.requireNonNull(state),
                    no,
                    Objects.requireNonNull(what),
                    Objects.requireNonNull(from),
                    validUntil,
                    document);
        }
    }
}
