package app.karat.identity.recovery;

import app.karat.identity.accounts.AccountId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The secret parts of reset links. The database knows only their hashes; each works once and for half an hour. */
@Repository
class ResetTokens {

    static final Duration VALID = Duration.ofMinutes(30);

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ResetTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new token; those mailed to the account before work no longer. */
    @Transactional
    public String issue(AccountId account) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        dropAll(account);
        jdbc.sql("insert into password_reset (token_hash, account, expires_at) values (:hash, :account, :expires)")
                .param("hash", hash(token))
                .param("account", account.value())
                .param("expires", now().plus(VALID))
                .update();
        return token;
    }

    /** Whose token this is, while it works. */
    Optional<AccountId> owner(String token) {
        return jdbc.sql("""
                        select account from password_reset
                        where token_hash = :hash and used_at is null and expires_at > :now""")
                .param("hash", hash(token))
                .param("now", now())
                .query(String.class)
                .optional()
                .map(AccountId::of);
    }

    /** Uses the token up; of two at once only one succeeds. */
    @Transactional
    public boolean use(String token) {
        return jdbc.sql("""
                        update password_reset set used_at = :now
                        where token_hash = :hash and used_at is null and expires_at > :now""").param("hash", hash(token)).param("now", now()).update() == 1;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    @Transactional
    void forget() {
        jdbc.sql("delete from password_reset where expires_at < :now")
                .param("now", now())
                .update();
    }

    private void dropAll(AccountId account) {
        jdbc.sql("delete from password_reset where account = :account")
                .param("account", account.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
