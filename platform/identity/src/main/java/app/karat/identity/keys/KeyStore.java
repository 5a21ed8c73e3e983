package app.karat.identity.keys;

import com.nimbusds.jose.jwk.ECKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sealed key pairs in the database. */
@Repository
class KeyStore {

    private final JdbcClient jdbc;
    private final Seal seal;

    KeyStore(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Lets one node at a time decide about keys, until its transaction ends. */
    void lock() {
        jdbc.sql("lock table signing_key in share row exclusive mode").update();
    }

    /** All keys, the one that signs latest first. */
    List<SigningKey> all() {
        return jdbc.sql("select kid, sealed, created_at, signs_from from signing_key order by signs_from desc, kid")
                .query(this::key)
                .list();
    }

    void add(SigningKey key) {
        String kid = key.key().getKeyID();
        jdbc.sql(
                        "insert into signing_key (kid, sealed, created_at, signs_from) values (:kid, :sealed, :created, :from)")
                .param("kid", kid)
                .param("sealed", seal.close(kid, key.key().toJSONString()))
                .param("created", utc(key.createdAt()))
                .param("from", utc(key.signsFrom()))
                .update();
    }

    void drop(SigningKey key) {
        jdbc.sql("delete from signing_key where kid = :kid")
                .param("kid", key.key().getKeyID())
                .update();
    }

    private SigningKey key(ResultSet row, int number) throws SQLException {
        try {
            ECKey pair = ECKey.parse(seal.open(row.getString("kid"), row.getBytes("sealed")));
            return new SigningKey(pair, instant(row, "created_at"), instant(row, "signs_from"));
        } catch (ParseException broken) {
            throw new IllegalStateException("A signing key in the database is not a key", broken);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
