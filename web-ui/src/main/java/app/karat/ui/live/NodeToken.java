package app.karat.ui.live;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The token of this node itself, by client credentials; it opens the upstream stream and nothing else. */
@Component
class NodeToken {

    private static final Authentication NODE =
            new AnonymousAuthenticationToken("node", "karat-node", AuthorityUtils.createAuthorityList("ROLE_NODE"));

    private final OAuth2AuthorizedClientManager manager;

    NodeToken(ClientRegistrationRepository registrations, RestClientClientCredentialsTokenResponseClient calls) {
        var clients = new InMemoryOAuth2AuthorizedClientService(registrations);
        var own = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, clients);
        own.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials(node -> node.accessTokenResponseClient(calls))
                .build());
        this.manager = own;
    }

    String value() {
        OAuth2AuthorizedClient client = manager.authorize(OAuth2AuthorizeRequest.withClientRegistrationId("karat-node")
                .principal(NODE)
                .build());
        if (client == null) {
            throw new IllegalStateException("the issuer gave this node no token");
        }
        return client.getAccessToken().getTokenValue();
    }
}
