package app.karat.local;

import app.karat.local.demo.Demo;
import app.karat.local.settings.Addresses;
import app.karat.local.settings.Configuration;
import app.karat.local.settings.Folders;
import app.karat.local.settings.Secrets;
import java.time.Duration;

/** What stands at the end of a successful start: addresses and demo logins. */
final class Welcome {

    private Welcome() {}

    static String text(Folders folders, Addresses addresses, Secrets secrets, boolean demo, Duration took) {
        String text = """

                Karat is up after %d s.

                  the site            %s
                  mailbox (stand-in)  %s/mail
                  API descriptions    %s/v3/api-docs
                                      %s/v3/api-docs
                """.formatted(
                        took.toSeconds(),
                        addresses.uiUrl(),
                        addresses.standinsUrl(),
                        addresses.shopUrl(),
                        addresses.adminUrl());
        if (demo) {
            text += "\n  sign in as                with password\n"
                    + login(Demo.OWNER_A, secrets.get("password.demo-a"), "Suvarna Jewels (India, three branches)")
                    + login(Demo.OWNER_B, secrets.get("password.demo-b"), "Larkspur & Co (US, one shop)")
                    + login(Configuration.operatorEmail(), secrets.get("password.operator"), "platform operator");
        }
        return text
                + "\n  logs in %s, for scripts: %s\n  Ctrl-C or ./run --stop ends it; the data stays.\n"
                        .formatted(folders.shown(folders.logs()), folders.shown(folders.demoEnv()));
    }

    private static String login(String email, String password, String who) {
        return "  %-25s %-32s %s\n".formatted(email, password, who);
    }
}
