package app.karat.identity.tokens;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers which refresh tokens were exchanged already, for as long as what came of them lives. One that is presented a second time was
 * copied, by whom cannot be told, so everything that grew from the same sign-in ends (RFC 9700, 4.14.2).
 */
@Component
class SpentRefreshTokens {

    private static final Logger LOG = LoggerFactory.getLogger(SpentRefreshTokens.class);

    private final JdbcClient jdbc;

    SpentRefreshTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers the token that the authorization has carried so far, if it is about to carry another. */
    void replacedBy(String authorization, String nextHash) {
        jdbc.sql("""
                insert into spent_refresh_token (token_hash, authorization_id)
                select refresh_token_value, id from oauth2_authorization
                 where id = :id and refresh_token_value is not null and refresh_token_value <> :next
                on conflict do nothing
                """).param("id", authorization).param("next", nextHash).update();
    }

    /** Ends the authorization that this token once belonged to; nothing happens if the token never was one of ours. */
    void presentedAgain(String hash) {
        int ended = jdbc.sql("""
                delete from oauth2_authorization
                 where id = (select authorization_id from spent_refresh_token where token_hash = :hash)
                """).param("hash", hash).update();
        if (ended > 0) {
            LOG.warn("A refresh token was presented a second time; its authorization was ended");
        }
    }
}
