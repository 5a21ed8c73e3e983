package app.karat.ui.session;

import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The access token of whoever is signed in, renewed shortly before it ends; refuses when there is none any more. */
@Component
public class Tokens {

    private final ClientRegistrationRepository registrations;
    private final RestClientRefreshTokenTokenResponseClient refreshes;

    Tokens(ClientRegistrationRepository registrations, RestClientRefreshTokenTokenResponseClient refreshes) {
        this.registrations = registrations;
        this.refreshes = refreshes;
    }

    /** The token that calls to a service carry. */
    public String accessToken() {
        SignIn signIn = SignIn.current().orElseThrow(SignedOut::new);
        OAuth2AuthorizedClient client = signIn.client();
        if (endsSoon(client)) {
            client = renew(signIn);
        }
        return client.getAccessToken().getTokenValue();
    }

    private OAuth2AuthorizedClient renew(SignIn signIn) {
        signIn.renewing().lock();
        try {
            if (!endsSoon(signIn.client())) {
                return signIn.client();
            }
            OAuth2AuthorizedClient renewed = manager(signIn)
                    .authorize(OAuth2AuthorizeRequest.withClientRegistrationId(SignInConfiguration.PERSON)
                            .principal(signIn.person())
                            .build());
            if (renewed == null || endsSoon(renewed)) {
                throw new SignedOut();
            }
            signIn.renewed(renewed);
            return renewed;
        } catch (ClientAuthorizationException ended) {
            throw new SignedOut();
        } finally {
            signIn.renewing().unlock();
        }
    }

    private OAuth2AuthorizedClientManager manager(SignIn signIn) {
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, new OfOne(signIn));
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .refreshToken(refresh -> refresh.clockSkew(SLACK).accessTokenResponseClient(refreshes))
                .build());
        return manager;
    }

    private static final Duration SLACK = Duration.ofSeconds(30);

    private static boolean endsSoon(OAuth2AuthorizedClient client) {
        Instant end = client.getAccessToken().getExpiresAt();
        return end != null && Instant.now().plus(SLACK).isAfter(end);
    }

    /** The store the manager renews from: this one sign-in, whichever thread asks. */
    private record OfOne(SignIn signIn) implements OAuth2AuthorizedClientService {

        @Override
        @SuppressWarnings("unchecked")
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String registration, String principal) {
            return (T) signIn.client();
        }

        @Override
        public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication person) {
            signIn.renewed(client);
        }

        @Override
        public void removeAuthorizedClient(String registration, String principal) {
            // A refused renewal ends the session as a whole.
        }
    }
}
