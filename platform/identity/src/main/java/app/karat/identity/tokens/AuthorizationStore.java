package app.karat.identity.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps authorizations in the database, so that a restart signs nobody out. Codes and tokens are kept as hashes: who reads the table
 * cannot use what stands there. A program's own token is complete in itself and is not kept at all.
 */
@Component
class AuthorizationStore implements OAuth2AuthorizationService {

    /** Where the values of code, access token, id token and refresh token stand among the columns of Spring Security's table. */
    private static final Set<Integer> TOKEN_COLUMNS = Set.of(7, 11, 17, 21);

    private final JdbcOAuth2AuthorizationService rows;
    private final SpentRefreshTokens spent;

    AuthorizationStore(JdbcOperations jdbc, RegisteredClientRepository clients, SpentRefreshTokens spent) {
        this.spent = spent;
        this.rows = new JdbcOAuth2AuthorizationService(jdbc, clients);
        var mapper = new JdbcOAuth2AuthorizationService.JsonMapperOAuth2AuthorizationParametersMapper();
        rows.setAuthorizationParametersMapper(authorization -> hashed(mapper.apply(authorization)));
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        if (authorization.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
            return;
        }
        var refresh = authorization.getRefreshToken();
        if (refresh != null) {
            spent.replacedBy(
                    authorization.getId(),
                    TokenHash.ofUnhashed(refresh.getToken().getTokenValue()));
        }
        rows.save(authorization);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        rows.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return rows.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        if (type != null && type.getValue().equals(OAuth2ParameterNames.STATE)) {
            return rows.findByToken(token, type);
        }
        String hash = TokenHash.of(token);
        OAuth2Authorization found = rows.findByToken(hash, type);
        if (found == null && type != null && type.equals(OAuth2TokenType.REFRESH_TOKEN)) {
            spent.presentedAgain(hash);
        }
        return found;
    }

    private static List<SqlParameterValue> hashed(List<SqlParameterValue> columns) {
        List<SqlParameterValue> changed = new ArrayList<>(columns);
        for (int column : TOKEN_COLUMNS) {
            if (changed.get(column).getValue() instanceof String token) {
                changed.set(column, new SqlParameterValue(changed.get(column), TokenHash.ofUnhashed(token)));
            }
        }
        return changed;
    }
}
