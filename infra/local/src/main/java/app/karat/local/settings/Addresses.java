package app.karat.local.settings;

import java.util.LinkedHashMap;
import java.util.Map;

/** The ports, counted from a base, and the addresses made of them. All on localhost. */
public record Addresses(int base) {

    public int ui() {
        return base;
    }

    public int shop() {
        return base + 1;
    }

    public int tenantAdmin() {
        return base + 2;
    }

    public int standins() {
        return base + 3;
    }

    public int smtp() {
        return base + 4;
    }

    public int postgres() {
        return base + 5;
    }

    public int redis() {
        return base + 6;
    }

    public int identity() {
        return base + 920;
    }

    public String uiUrl() {
        return url(ui());
    }

    public String shopUrl() {
        return url(shop());
    }

    public String adminUrl() {
        return url(tenantAdmin());
    }

    public String standinsUrl() {
        return url(standins());
    }

    public String issuer() {
        return url(identity());
    }

    public static String url(int port) {
        return "http://localhost:" + port;
    }

    /** Every port with what it is for. */
    public Map<Integer, String> ports() {
        Map<Integer, String> ports = new LinkedHashMap<>();
        ports.put(ui(), "the site");
        ports.put(shop(), "the shop service");
        ports.put(tenantAdmin(), "tenant-admin");
        ports.put(standins(), "the stand-ins");
        ports.put(smtp(), "the stand-in mailbox (SMTP)");
        ports.put(postgres(), "PostgreSQL");
        ports.put(redis(), "Redis");
        ports.put(identity(), "sign-in");
        return ports;
    }
}
