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
            text += """

                      sign in as          with password
                      %-30s %s   Suvarna Jewels (India, three branches)
                      %-30s %s   Larkspur & Co (US, one shop)
                      %-30s %s   platform operator
                    """.indent(-4).formatted(
                    Demo.OWNER_A,
                    secrets.get("password.demo-a"),
                    Demo.OWNER_B,
                    secrets.get("password.demo-b"),
                    Configuration.operatorEmail(),
                    secrets.get("password.operator"));
        }
        return text
                + "\n  logs in %s, for scripts: %s\n  Ctrl-C or ./run --stop ends it; the data stays.\n"
                        .formatted(folders.shown(folders.logs()), folders.shown(folders.demoEnv()));
    }
}
