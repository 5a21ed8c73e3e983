package app.karat.kernel.tenancy;

import app.karat.kernel.outbox.Heard;
import java.sql.Connection;
import java.sql.SQLException;

/** Holds {@link #WAIT} up in the database until it is lifted, so that a test decides what happens during a statement. */
final class Barrier implements AutoCloseable {

    /** A statement that lasts for as long as the barrier is down. */
    static final String WAIT = "SELECT pg_advisory_xact_lock_shared(20261124)::text";

    private final Connection holder;

    private Barrier(Connection holder) {
        this.holder = holder;
    }

    static Barrier down() {
        try {
            Connection holder = Sentinels.server().connectAsSuperuser();
            holder.createStatement().execute("SELECT pg_advisory_lock(20261124)");
            return new Barrier(holder);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns once somebody stands before the barrier. */
    void awaitSomebody() {
        Heard.await(this::isWaitedFor, "somebody who waits");
    }

    private boolean isWaitedFor() {
        try (var statement = holder.createStatement();
                var rows = statement.executeQuery(
                        "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = 20261124 AND NOT granted")) {
            return rows.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            holder.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
