package app.karat.identity.clients;

import java.net.URI;
import java.time.Duration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** How clients are registered with the authorization server: lifetimes, redirects and what each may ask for. */
final class Registrations {

    static final Duration ACCESS_TOKEN = Duration.ofMinutes(5);
    private static final Duration REFRESH_TOKEN = Duration.ofHours(12);
    private static final Duration CODE = Duration.ofMinutes(1);

    private Registrations() {}

    /** A program that acts for itself. */
    static RegisteredClient program(String clientId, String encodedSecret, Grant grant) {
        return base(clientId, encodedSecret, grant).build();
    }

    /** The application that people use: code with PKCE and rotating refresh tokens, and its own live stream. */
    static RegisteredClient application(String clientId, String encodedSecret, Grant grant, URI ui) {
        return base(clientId, encodedSecret, grant)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(ui + "/login/oauth2/code/karat")
                .postLogoutRedirectUri(ui.toString())
                .postLogoutRedirectUri(ui + "/")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .scope(OidcScopes.EMAIL)
                .build();
    }

    private static RegisteredClient.Builder base(String clientId, String encodedSecret, Grant grant) {
        return RegisteredClient.withId(clientId)
                .clientId(clientId)
                .clientName(grant.name())
                .clientSecret(encodedSecret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(grant.scopes()))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(ACCESS_TOKEN)
                        .refreshTokenTimeToLive(REFRESH_TOKEN)
                        .authorizationCodeTimeToLive(CODE)
                        .reuseRefreshTokens(false)
                        .idTokenSignatureAlgorithm(SignatureAlgorithm.ES256)
                        .build());
    }
}
