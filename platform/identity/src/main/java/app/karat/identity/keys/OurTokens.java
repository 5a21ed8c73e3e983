package app.karat.identity.keys;

import app.karat.identity.settings.KaratProperties;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Tells our tokens from all others (INVARIANTS A1): signed with ES256 by a key of our ring, whatever the header may claim, and held
 * against an explicit list of checks, of which none is inherited from a default.
 */
@Component
public class OurTokens {

    private final SigningKeys keys;
    private final JwtIssuerValidator issuer;

    OurTokens(SigningKeys keys, KaratProperties karat) {
        this.keys = keys;
        this.issuer = new JwtIssuerValidator(karat.issuer().toString());
    }

    /** Accepts access tokens that are valid now and pass the further check too. */
    public JwtDecoder accessTokens(OAuth2TokenValidator<Jwt> further) {
        return decoder(List.of(new JwtTypeValidator("at+jwt"), new JwtTimestampValidator(), issuer, further));
    }

    /** Accepts what we once signed, of any kind and age; good for naming somebody, never for letting anybody in. */
    public JwtDecoder ofAnyAge() {
        return decoder(List.of(issuer));
    }

    private JwtDecoder decoder(List<OAuth2TokenValidator<Jwt>> checks) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(checks));
        return decoder;
    }
}
