package app.karat.local.demo;

import app.karat.local.settings.Addresses;
import app.karat.local.settings.Folders;
import app.karat.local.settings.Secrets;

/** Fills in the two demo chains. */
public final class Demo {

    public static final String OWNER_A = "owner@suvarna.example";
    public static final String OWNER_B = "owner@larkspur.example";

    private final Folders folders;
    private final Addresses addresses;
    private final Secrets secrets;

    public Demo(Folders folders, Addresses addresses, Secrets secrets) {
        this.folders = folders;
        this.addresses = addresses;
        this.secrets = secrets;
    }

    public void fill() {}
}
