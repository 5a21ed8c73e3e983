package app.karat.ui.session;

import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;

/** Signs a test's session in without an issuer. */
public final class SignInFixture {

    private SignInFixture() {}

    public static Authentication person(String role) {
        return new TestingAuthenticationToken("asha", "n/a", "ROLE_" + role);
    }

    public static void signIn(VaadinSession session, String role) {
        session.getSession()
                .setAttribute(
                        SignIn.ATTRIBUTE,
                        signIn(role, "token-of-asha", Instant.now().plusSeconds(300)));
    }

    static SignIn signIn(String role, String token, Instant until) {
        ClientRegistration registration = ClientRegistration.withRegistrationId("karat")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientId("karat-ui")
                .redirectUri("{baseUrl}/login/oauth2/code/karat")
                .authorizationUri("http://localhost/authorize")
                .tokenUri("http://localhost/token")
                .build();
        OAuth2AccessToken access =
                new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, token, until.minusSeconds(300), until);
        return new SignIn(person(role), new OAuth2AuthorizedClient(registration, "asha", access));
    }
}
