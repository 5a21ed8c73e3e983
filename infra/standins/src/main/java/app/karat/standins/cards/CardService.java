package app.karat.standins.cards;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Intents, readers and refunds in memory. A simulated reader that a restart has forgotten comes back when it is named. */
@Component
class CardService {

    private static final String SIMULATED = "tmr_sim";

    private final Clock clock;
    private final Map<String, Intent> intents = new ConcurrentHashMap<>();
    private final Map<String, Reader> readers = new ConcurrentHashMap<>();

    CardService(Clock clock) {
        this.clock = clock;
    }

    List<Reader> readers() {
        List<Reader> all = new ArrayList<>(readers.values());
        all.sort(Comparator.comparing(Reader::label).thenComparing(Reader::id));
        return all;
    }

    Reader pair(String code, String label, Map<String, String> metadata) {
        if (!code.startsWith("simulated-")) {
            throw StripeError.invalid(
                    null,
                    "No registration code '%s'; simulated readers have codes such as simulated-wpe.".formatted(code));
        }
        Reader reader = Reader.idle(SIMULATED + random(12), label, metadata);
        readers.put(reader.id(), reader);
        return reader;
    }

    Reader reader(String id) {
        if (!id.matches(SIMULATED + "[0-9a-f]{12}")) {
            throw StripeError.missing("terminal.reader", id);
        }
        return readers.computeIfAbsent(id, known -> Reader.idle(known, "Simulated reader", Map.of()));
    }

    Intent create(long amount, String currency, Map<String, String> metadata) {
        if (amount <= 0) {
            throw StripeError.invalid("parameter_invalid_integer", "This value must be greater than or equal to 1.");
        }
        Intent intent =
                new Intent("pi_" + random(24), amount, currency, metadata, clock.instant(), Intent.WAITING, null, 0);
        intents.put(intent.id(), intent);
        return intent;
    }

    Intent intent(String id) {
        return Optional.ofNullable(intents.get(id)).orElseThrow(() -> StripeError.missing("payment_intent", id));
    }

    synchronized Reader process(String readerId, String intentId) {
        Reader reader = reader(readerId);
        Intent intent = intent(intentId);
        if (reader.isAsking() && !intentId.equals(reader.intent())) {
            throw new StripeError(
                    409,
                    "invalid_request_error",
                    "terminal_reader_busy",
                    "Reader is currently busy processing another request.");
        }
        requireWaiting(intent, "process");
        return keep(reader.asks(intentId));
    }

    synchronized Reader stop(String readerId) {
        return keep(reader(readerId).idle());
    }

    synchronized Intent cancel(String intentId) {
        Intent intent = intent(intentId);
        requireWaiting(intent, "cancel");
        return keep(intent.canceled());
    }

    /** The customer holds a card to the reader. */
    synchronized Reader present(String readerId) {
        Reader reader = reader(readerId);
        if (!reader.isAsking() || reader.intent() == null) {
            throw StripeError.invalid(null, "Reader is not expecting a payment method.");
        }
        Intent intent = intent(reader.intent());
        Verdict verdict = Verdict.of(intent.amount());
        String code = verdict.declineCode();
        if (code == null) {
            keep(intent.succeeded());
            return keep(reader.ended("succeeded", null));
        }
        keep(intent.declined(code));
        return keep(reader.ended("failed", "Your card was declined."));
    }

    /** The customer goes away. */
    synchronized Reader walkAway(String readerId) {
        Reader reader = reader(readerId);
        return reader.isAsking() ? keep(reader.ended("failed", "The customer cancelled at the reader.")) : reader;
    }

    synchronized Map<String, Object> refund(String intentId) {
        Intent intent = intent(intentId);
        if (!intent.hasSucceeded()) {
            throw StripeError.invalid(null, "This PaymentIntent does not have a successful charge to refund.");
        }
        if (intent.refunded() > 0) {
            throw StripeError.invalid("charge_already_refunded", "Charge has already been refunded.");
        }
        keep(intent.refunded(intent.amount()));
        Map<String, Object> refund = new LinkedHashMap<>();
        refund.put("id", "re_" + random(24));
        refund.put("object", "refund");
        refund.put("amount", intent.amount());
        refund.put("currency", intent.currency());
        refund.put("payment_intent", intent.id());
        refund.put("status", "succeeded");
        return refund;
    }

    private static void requireWaiting(Intent intent, String what) {
        if (!intent.status().equals(Intent.WAITING)) {
            throw StripeError.invalid(
                    "payment_intent_unexpected_state",
                    "You cannot %s this PaymentIntent because it has a status of %s.".formatted(what, intent.status()));
        }
    }

    private Reader keep(Reader reader) {
        readers.put(reader.id(), reader);
        return reader;
    }

    private Intent keep(Intent intent) {
        intents.put(intent.id(), intent);
        return intent;
    }

    private static String random(int length) {
        return UUID.randomUUID().toString().replace("-", "").substring(0, length);
    }
}
