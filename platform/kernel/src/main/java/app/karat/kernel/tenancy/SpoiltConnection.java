package app.karat.kernel.tenancy;

/**
 * The connection that was just borrowed still has somebody's abandoned transaction on its way. It is thrown away untouched, and the unit of
 * work begins again on another.
 */
final class SpoiltConnection extends RuntimeException {

    SpoiltConnection() {
        super("an abandoned transaction is still open on this connection", null, false, false);
    }

    static boolean isBehind(Throwable failure) {
        return failure instanceof SpoiltConnection || failure.getCause() instanceof SpoiltConnection;
    }
}
