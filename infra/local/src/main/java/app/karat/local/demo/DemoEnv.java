package app.karat.local.demo;

import app.karat.local.settings.Addresses;
import app.karat.local.settings.Configuration;
import app.karat.local.settings.Folders;
import app.karat.local.settings.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes {@code .karat/demo.env}: what a script needs to drive the APIs of both chains. */
final class DemoEnv {

    private DemoEnv() {}

    static void write(Folders folders, Addresses addresses, Secrets secrets, Progress a, Progress b) {
        String text = """
                # For scripts: . .karat/demo.env (written at every start)
                KARAT_UI=%s
                KARAT_SHOP_API=%s
                KARAT_ADMIN_API=%s
                KARAT_ISSUER=%s
                KARAT_MAILBOX=%s
                KARAT_OPERATOR_CLIENT_ID=karat-operator-cli
                KARAT_OPERATOR_CLIENT_SECRET=%s
                KARAT_OPERATOR_EMAIL=%s
                KARAT_OPERATOR_PASSWORD=%s
                """.formatted(
                        addresses.uiUrl(),
                        addresses.shopUrl(),
                        addresses.adminUrl(),
                        addresses.issuer(),
                        addresses.standinsUrl() + "/mail",
                        secrets.get("client.operator-cli"),
                        Configuration.operatorEmail(),
                        secrets.get("password.operator"));
        text += chain("A", a, Demo.OWNER_A, secrets.get("password.demo-a"));
        text += chain("B", b, Demo.OWNER_B, secrets.get("password.demo-b"));
        replace(folders.demoEnv(), text);
    }

    private static String chain(String letter, Progress progress, String owner, String password) {
        return """
                KARAT_%1$s_TENANT=%2$s
                KARAT_%1$s_CLIENT_ID=%3$s
                KARAT_%1$s_CLIENT_SECRET=%4$s
                KARAT_%1$s_OWNER_EMAIL=%5$s
                KARAT_%1$s_OWNER_PASSWORD=%6$s
                """.formatted(
                        letter,
                        progress.need("tenant"),
                        progress.need("clientId"),
                        progress.need("clientSecret"),
                        owner,
                        password);
    }

    private static void replace(Path file, String text) {
        Path draft = file.resolveSibling("demo.env.draft");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
