package app.karat.shop.terminals;

import app.karat.kernel.values.Money;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A card service with readers it drives for us. Fails with {@link TerminalFailure} alone. */
interface CardTerminal {

    /** Takes the reader that shows this pairing code into service. */
    Mono<Paired> pair(String code, String label, Map<String, String> about);

    /** Whether a reader answers now. */
    Mono<Boolean> isOnline(String reader);

    /** The intent to take this much; the same key is the same intent, however often it is asked for. */
    Mono<String> intend(UUID key, Money amount, Map<String, String> about);

    /** Asks for the card at the reader. */
    Mono<Void> present(String reader, String intent, String key);

    /** What has become of it. */
    Mono<Outcome> look(String reader, String intent);

    /** Stops asking; the outcome may be that the card was faster. */
    Mono<Outcome> cancel(String reader, String intent);

    /** Sends all of it back; the same key is the same refund. */
    Mono<Void> refund(UUID key, String intent);

    /** A reader in service. */
    record Paired(String id, String kind, @Nullable String serial) {}

    /**
     * How a charge stands at the card service.
     *
     * @param received in the currency's smallest unit
     * @param card brand and last four digits
     * @param reason why not
     */
    record Outcome(
            CardPaymentStatus status,
            long received,
            @Nullable String card,
            @Nullable String reason) {}
}
