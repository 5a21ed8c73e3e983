package app.karat.identity.attempts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts tries per subject in the database, so that all nodes of identity count together and a restart forgets nothing. */
@Service
public class Attempts {

    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts one try and returns zero, or returns how long to wait and counts nothing. */
    @Transactional
    public Duration take(String subject, Limit limit) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Tries before = locked(subject, now);
        Duration wait = before.waitAt(now);
        if (wait.isZero()) {
            keep(subject, before.next(limit, now));
        }
        return wait;
    }

    /** Takes back one try that turned out well. */
    @Transactional
    public void giveBack(String subject) {
        jdbc.sql("update attempt set failures = greatest(failures - 1, 0), open_at = last_at where subject = :subject")
                .param("subject", subject)
                .update();
    }

    /** Starts counting anew. */
    @Transactional
    public void clear(String subject) {
        jdbc.sql("delete from attempt where subject = :subject")
                .param("subject", subject)
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    @Transactional
    void forget() {
        jdbc.sql("delete from attempt where last_at < :before")
                .param("before", utc(clock.instant().minus(KEPT)))
                .update();
    }

    private Tries locked(String subject, Instant now) {
        jdbc.sql("""
                        insert into attempt (subject, failures, last_at, open_at) values (:subject, 0, :now, :now)
                        on conflict (subject) do nothing""").param("subject", subject).param("now", utc(now)).update();
        return jdbc.sql("select failures, last_at, open_at from attempt where subject = :subject for update")
                .param("subject", subject)
                .query(Attempts::tries)
                .optional()
                .orElseGet(() -> new Tries(0, now, now));
    }

    private void keep(String subject, Tries tries) {
        jdbc.sql("update attempt set failures = :failures, last_at = :last, open_at = :open where subject = :subject")
                .param("subject", subject)
                .param("failures", tries.failures())
                .param("last", utc(tries.lastAt()))
                .param("open", utc(tries.openAt()))
                .update();
    }

    private static Tries tries(ResultSet row, int number) throws SQLException {
        return new Tries(row.getInt("failures"), instant(row, "last_at"), instant(row, "open_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
