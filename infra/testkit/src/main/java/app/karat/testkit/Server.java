package app.karat.testkit;

/** A server process that the testkit started, in a container or from embedded binaries. */
interface Server extends Faults, AutoCloseable {

    int port();

    /** Name, version and kind, for the one line that says what the tests ran against. */
    String description();

    @Override
    void close();
}
