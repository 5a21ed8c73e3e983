package app.karat.ui.session;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Puts the tokens of a fresh sign-in into the browser session that signed in, and nowhere else. */
class SessionClients implements OAuth2AuthorizedClientService {

    @Override
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
    public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String registration, String principal) {
        return (T) SignIn.current().map(SignIn::client).orElse(null);
    }

    @Override
    public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication person) {
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(SignIn.ATTRIBUTE, new SignIn(person, client), RequestAttributes.SCOPE_SESSION);
    }

    @Override
    public void removeAuthorizedClient(String registration, String principal) {
        // The session ends as a whole: a sign-in without its tokens would only confuse.
    }
}
