package app.karat.kernel.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;

/** Everything a token must satisfy besides its signature, as one explicit list: nothing is left to the library's defaults. */
final class TokenRules {

    private static final String ACCESS_TOKEN = "at+jwt";

    private TokenRules() {}

    static OAuth2TokenValidator<Jwt> of(String issuer, SecurityProperties properties, Clock clock) {
        var time = new JwtTimestampValidator(properties.clockSkew());
        time.setClock(clock);
        time.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(properties.audience()),
                new JwtTypeValidator(ACCESS_TOKEN),
                time,
                shortLived(properties.longestLife()),
                named());
    }

    private static OAuth2TokenValidator<Jwt> shortLived(Duration longest) {
        return token -> {
            Instant from = token.getIssuedAt();
            Instant until = token.getExpiresAt();
            return from != null && until != null && !until.isAfter(from.plus(longest))
                    ? OAuth2TokenValidatorResult.success()
                    : refused("the token's life is not bounded");
        };
    }

    private static OAuth2TokenValidator<Jwt> named() {
        return token -> token.getSubject() != null && !token.getSubject().isBlank()
                ? OAuth2TokenValidatorResult.success()
                : refused("the token has no subject");
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, why, null));
    }
}
