package app.karat.identity.tokens;

import app.karat.identity.accounts.Account;
import app.karat.identity.accounts.AccountId;
import app.karat.identity.accounts.Accounts;
import app.karat.identity.clients.Audience;
import app.karat.identity.clients.Clients;
import app.karat.identity.clients.Grant;
import app.karat.identity.keys.SigningKeys;
import app.karat.identity.memberships.Memberships;
import app.karat.identity.memberships.Rights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * What every token says. Account and rights are read at this moment, for the first token and for each refresh alike, so whoever lost
 * them gets no further token.
 */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String ACCESS_TOKEN_TYPE = "at+jwt";

    private final Accounts accounts;
    private final Memberships memberships;
    private final Clients clients;
    private final SigningKeys keys;

    TokenClaims(Accounts accounts, Memberships memberships, Clients clients, SigningKeys keys) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.clients = clients;
        this.keys = keys;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        context.getJwsHeader().algorithm(SignatureAlgorithm.ES256).keyId(keys.signingKeyId());
        boolean isAccessToken = OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType());
        if (isAccessToken) {
            context.getJwsHeader().type(ACCESS_TOKEN_TYPE);
            context.getClaims().claim("client_id", context.getRegisteredClient().getClientId());
        }
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            program(context);
        } else {
            person(context, isAccessToken);
        }
    }

    private void program(JwtEncodingContext context) {
        Grant grant =
                clients.grant(context.getRegisteredClient().getClientId()).orElseThrow(TokenClaims::noLongerGranted);
        JwtClaimsSet.Builder claims = context.getClaims()
                .audience(list(grant.audience()))
                .claim("roles", list(grant.roles()))
                .claim("name", grant.name());
        if (grant.tenant() != null) {
            claims.claim("tenant", grant.tenant().toString()).claim("branches", list(grant.branches()));
        }
    }

    private void person(JwtEncodingContext context, boolean isAccessToken) {
        Authentication principal = Objects.requireNonNull(context.<Authentication>getPrincipal());
        Account account = accounts.find(AccountId.of(principal.getName()))
                .filter(found -> found.honoursGrantOf(grantedAt(context)))
                .orElseThrow(TokenClaims::noLongerGranted);
        JwtClaimsSet.Builder claims = context.getClaims()
                .claim("name", account.name())
                .claim("email", account.email().value())
                .claim("email_verified", account.verified());
        Audience audience = account.operator() ? operator(claims) : member(claims, account);
        if (isAccessToken) {
            claims.audience(list(List.of(audience.word())));
        }
    }

    private static Audience operator(JwtClaimsSet.Builder claims) {
        claims.claim("roles", list(List.of("operator")));
        return Audience.ADMIN;
    }

    private Audience member(JwtClaimsSet.Builder claims, Account account) {
        Rights rights = memberships.current(account.id()).orElseThrow(TokenClaims::noLongerGranted);
        claims.claim("tenant", rights.tenant().toString())
                .claim("roles", list(rights.roleWords()))
                .claim("branches", list(rights.branches()));
        return Audience.SHOP;
    }

    /** Claims are kept with the authorization in a form that knows plain lists only. */
    private static List<String> list(List<String> words) {
        return new ArrayList<>(words);
    }

    private static Instant grantedAt(JwtEncodingContext context) {
        var authorization = Objects.requireNonNull(context.getAuthorization());
        var code = Objects.requireNonNull(authorization.getToken(OAuth2AuthorizationCode.class));
        return Objects.requireNonNull(code.getToken().getIssuedAt());
    }

    private static OAuth2AuthenticationException noLongerGranted() {
        return new OAuth2AuthenticationException(
                new OAuth2Error(OAuth2ErrorCodes.INVALID_GRANT, "What was granted has been taken back.", null));
    }
}
