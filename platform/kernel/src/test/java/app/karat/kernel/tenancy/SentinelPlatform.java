package app.karat.kernel.tenancy;

import app.karat.testkit.PostgresServer;

/** The door to the kernel's own test tables for tests of other packages. */
public final class SentinelPlatform {

    private SentinelPlatform() {}

    public static TestPlatform get() {
        return Sentinels.platform();
    }

    public static PostgresServer server() {
        return Sentinels.server();
    }
}
