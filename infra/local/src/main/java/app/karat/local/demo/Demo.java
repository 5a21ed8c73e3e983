package app.karat.local.demo;

import app.karat.local.settings.Addresses;
import app.karat.local.settings.Folders;
import app.karat.local.settings.Secrets;
import app.karat.local.terminal.Console;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Fills in the two demo chains, once; an interrupted filling goes on at the next start. */
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

    /** Whether both chains are complete; why not is said on the console. */
    public boolean fill() {
        try {
            List<Chain> chains = List.of(Chain.suvarna(), Chain.larkspur());
            for (Chain chain : chains) {
                fill(chain, progress(chain));
            }
            DemoEnv.write(folders, addresses, secrets, progress(chains.get(0)), progress(chains.get(1)));
            return true;
        } catch (DemoFailure failure) {
            Console.complain("  The demo chains are not complete: %s.%n  Karat runs; the next start goes on with them."
                    .formatted(failure.getMessage()));
            return false;
        }
    }

    private Progress progress(Chain chain) {
        return new Progress(folders.demo().resolve("chain-" + chain.key() + ".properties"));
    }

    private void fill(Chain chain, Progress progress) {
        if (progress.get("complete").isPresent()) {
            return;
        }
        Console.say("  filling in " + chain.business());
        new Opening(addresses, secrets.get("client.operator-cli"))
                .open(chain, secrets.get("password.demo-" + chain.key()), progress);
        var token = new Token(addresses.issuer(), progress.need("clientId"), progress.need("clientSecret"));
        var shop = new Api(addresses.shopUrl(), token);
        var furnishing = new Furnishing(chain, progress.need("tenant"), shop);
        furnishing.branches();
        furnishing.settings();
        furnishing.customers();
        furnishing.moneyDesk();
        Console.say("    %d pieces".formatted(furnishing.pieces()));
        Wait.until(Duration.ofSeconds(60), "a metal rate", () -> rated(shop));
        Console.say("    %d sales".formatted(furnishing.sales()));
        new PriceTerms(chain, progress.need("tenant"), shop).all();
        furnishing.stockTake();
        furnishing.goodsInMotion();
        furnishing.tradeIns();
        progress.done("complete", "1");
    }

    /** Right after the first start the poller may not have asked the feed yet. */
    private static Optional<Boolean> rated(Api shop) {
        boolean some = shop.get("/api/rates").path("metals").size() > 0;
        return some ? Optional.of(true) : Optional.empty();
    }
}
