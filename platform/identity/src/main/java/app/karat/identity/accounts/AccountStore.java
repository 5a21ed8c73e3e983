package app.karat.identity.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts in the database. */
@Repository
class AccountStore {

    private static final String COLUMNS =
            "select id, email, name, verified, disabled, operator, grants_valid_from from account ";

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the account is new; false where the e-mail or the id belongs to somebody. */
    boolean add(Account account, String passwordHash) {
        return jdbc.sql("""
                        insert into account (id, email, name, password, verified, operator, created_at, grants_valid_from)
                        values (:id, :email, :name, :password, :verified, :operator, :at, :at)
                        on conflict do nothing""")
                        .param("id", account.id().value())
                        .param("email", account.email().value())
                        .param("name", account.name())
                        .param("password", passwordHash)
                        .param("verified", account.verified())
                        .param("operator", account.operator())
                        .param("at", utc(account.grantsValidFrom()))
                        .update()
                == 1;
    }

    /** Frees an e-mail that somebody gave and never confirmed; nothing else hangs on such an account. */
    void dropUnconfirmed(EmailAddress email, Instant openedBefore) {
        jdbc.sql("""
                        delete from account where email = :email and not verified and not operator and created_at < :before
                        and not exists (select from membership where account = account.id)""")
                .param("email", email.value())
                .param("before", utc(openedBefore))
                .update();
    }

    Optional<Account> find(AccountId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(AccountStore::account)
                .optional();
    }

    Optional<Account> find(EmailAddress email) {
        return jdbc.sql(COLUMNS + "where email = :email")
                .param("email", email.value())
                .query(AccountStore::account)
                .optional();
    }

    Optional<String> passwordHash(AccountId id) {
        return jdbc.sql("select password from account where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    boolean anyOperator() {
        return jdbc.sql("select exists (select from account where operator)")
                .query(Boolean.class)
                .single();
    }

    void rehash(AccountId id, String passwordHash) {
        jdbc.sql("update account set password = :password where id = :id")
                .param("id", id.value())
                .param("password", passwordHash)
                .update();
    }

    void changePassword(AccountId id, String passwordHash, Instant at) {
        jdbc.sql("update account set password = :password, grants_valid_from = :at where id = :id")
                .param("id", id.value())
                .param("password", passwordHash)
                .param("at", utc(at))
                .update();
    }

    boolean verify(AccountId id) {
        return jdbc.sql("update account set verified = true where id = :id")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    boolean setDisabled(AccountId id, boolean disabled, Instant at) {
        return jdbc.sql("update account set disabled = :disabled, grants_valid_from = :at where id = :id")
                        .param("id", id.value())
                        .param("disabled", disabled)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                AccountId.of(row.getString("id")),
                new EmailAddress(row.getString("email")),
                row.getString("name"),
                row.getBoolean("verified"),
                row.getBoolean("disabled"),
                row.getBoolean("operator"),
                row.getObject("grants_valid_from", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
