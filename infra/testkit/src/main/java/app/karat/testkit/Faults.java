package app.karat.testkit;

/** What a fault test may do to a server. Address and port stay the same over all of it. */
public interface Faults {

    /** SIGKILL: the server is gone at once, with all its connections. PostgreSQL keeps its files, Redis forgets everything. */
    void kill();

    /** Starts the server again on its old port and returns when it answers. A running server is killed first. */
    void restart();

    /** SIGSTOP: connections stay open and nothing answers any more. */
    void freeze();

    /** SIGCONT: goes on where {@link #freeze()} stopped it. */
    void thaw();
}
