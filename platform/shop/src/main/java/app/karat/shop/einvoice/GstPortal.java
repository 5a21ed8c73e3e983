package app.karat.shop.einvoice;

import java.net.URI;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/**
 * Speaks the e-invoice API as suffix providers offer it: the form as plain JSON, the taxpayer's GSTIN and the program's credentials in headers.
 * An invoice that was registered before is looked up by the number that the portal names.
 */
class GstPortal implements RegistrationPortal {

    private static final String INVOICES = "/eicore/v1.03/Invoice";

    private final WebClient http;
    private final EInvoiceProperties properties;

    GstPortal(WebClient.Builder http, EInvoiceProperties properties) {
        this.properties = properties;
        this.http = http.defaultHeader("client_id", properties.clientId())
                .defaultHeader("client_secret", properties.clientSecret())
                .build();
    }

    @Override
    public Mono<Registration> register(Inv01 invoice) {
        String gstin = invoice.seller().gstin();
        var request = http.post()
                .uri(at(INVOICES))
                .header("Gstin", gstin)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(invoice);
        return answer(request)
                .flatMap(answer ->
                        answer.duplicateOf().map(irn -> known(irn, gstin)).orElseGet(() -> Mono.just(answer)))
                .map(PortalAnswer::registration);
    }

    private Mono<PortalAnswer> known(String irn, String gstin) {
        return answer(http.get().uri(at(INVOICES + "/irn/" + irn)).header("Gstin", gstin));
    }

    private Mono<PortalAnswer> answer(WebClient.RequestHeadersSpec<?> request) {
        return request.retrieve()
                .bodyToMono(PortalAnswer.class)
                .timeout(properties.timeout())
                .onErrorMap(GstPortal::ours)
                .switchIfEmpty(Mono.error(() -> PortalFailure.passing("the portal answered with nothing")));
    }

    private URI at(String path) {
        return URI.create(Objects.requireNonNull(properties.url()).toString().replaceFirst("/+$", "") + path);
    }

    private static Throwable ours(Throwable failure) {
        return switch (failure) {
            case PortalFailure known -> known;
            case TimeoutException timeout -> PortalFailure.passing("the portal did not answer in time");
            case WebClientRequestException broken -> PortalFailure.passing("the portal cannot be reached");
            case WebClientResponseException refused ->
                PortalFailure.passing(
                        "the portal answered HTTP " + refused.getStatusCode().value());
            default -> PortalFailure.passing("the portal's answer could not be read");
        };
    }
}
