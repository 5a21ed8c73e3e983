package app.karat.admin.accounts;

import java.net.URI;
import org.springframework.security.oauth2.client.AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/**
 * This service's own access token for identity, by client credentials, kept until shortly before it expires. It belongs to the service,
 * never to whoever happens to be signed in on the running request.
 */
final class ServiceToken implements ExchangeFilterFunction {

    private static final String CLIENT = "karat-tenant-admin";

    private final ReactiveOAuth2AuthorizedClientService kept;
    private final ReactiveOAuth2AuthorizedClientManager tokens;

    ServiceToken(URI issuer, String secret) {
        var registrations =
                new InMemoryReactiveClientRegistrationRepository(ClientRegistration.withRegistrationId(CLIENT)
                        .clientId(CLIENT)
                        .clientSecret(secret)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .scope("identity.accounts")
                        .tokenUri(issuer + "/oauth2/token")
                        .build());
        this.kept = new InMemoryReactiveOAuth2AuthorizedClientService(registrations);
        this.tokens = new AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager(registrations, kept);
    }

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        return token().flatMap(token -> next.exchange(bearing(token, request)))
                .flatMap(answer -> answer.statusCode().value() == 401 ? forget(answer) : Mono.just(answer));
    }

    private Mono<String> token() {
        return tokens.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(CLIENT)
                        .principal(CLIENT)
                        .build())
                .map(client -> client.getAccessToken().getTokenValue());
    }

    /** A refused token is not used again; the next attempt asks for a new one. */
    private Mono<ClientResponse> forget(ClientResponse answer) {
        return kept.removeAuthorizedClient(CLIENT, CLIENT).thenReturn(answer);
    }

    private static ClientRequest bearing(String token, ClientRequest request) {
        return ClientRequest.from(request)
                .headers(headers -> headers.setBearerAuth(token))
                .build();
    }
}
