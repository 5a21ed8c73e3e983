package app.karat.ui.session;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Reads a person's roles from the token the issuer handed over at sign-in: they decide which screens are offered. */
class People extends OidcUserService {

    private static final ObjectMapper JSON = new JsonMapper();

    @Override
    public OidcUser loadUser(OidcUserRequest request) throws OAuth2AuthenticationException {
        OidcUser person = super.loadUser(request);
        Set<GrantedAuthority> rights = new HashSet<>(person.getAuthorities());
        for (String role : roles(request, person)) {
            rights.add(new SimpleGrantedAuthority("ROLE_" + role.toUpperCase(Locale.ROOT)));
        }
        return new DefaultOidcUser(rights, person.getIdToken(), person.getUserInfo());
    }

    private static List<String> roles(OidcUserRequest request, OidcUser person) {
        List<String> told = person.getClaimAsStringList("roles");
        return told != null ? told : inToken(request.getAccessToken().getTokenValue());
    }

    /** The access token came straight from the issuer over the back channel; services check it again on every call. */
    private static List<String> inToken(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length < 2) {
            return List.of();
        }
        JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        return claims.path("roles").valueStream().map(JsonNode::asString).toList();
    }
}
