package app.karat.shop.terminals;

import app.karat.kernel.values.Money;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Stripe Terminal, driven from the server: intents, the reader's action and refunds over plain HTTP
 * (docs.stripe.com/terminal/payments/collect-card-payment?terminal-sdk-platform=server-driven).
 */
class StripeTerminal implements CardTerminal {

    private static final String READERS = "/v1/terminal/readers";
    private static final String INTENTS = "/v1/payment_intents";

    private final StripeCalls calls;

    StripeTerminal(StripeCalls calls) {
        this.calls = calls;
    }

    @Override
    public Mono<Paired> pair(String code, String label, Map<String, String> about) {
        Form form =
                new Form().with("registration_code", code).with("label", label).about(about);
        return calls.postOnce(READERS, form, StripeObjects.Reader.class)
                .map(reader -> new Paired(reader.id(), reader.kind() == null ? "" : reader.kind(), reader.serial()));
    }

    @Override
    public Mono<Boolean> isOnline(String reader) {
        return calls.get(at(reader), StripeObjects.Reader.class).map(device -> "online".equals(device.status()));
    }

    @Override
    public Mono<String> intend(UUID key, Money amount, Map<String, String> about) {
        Form form = new Form()
                .with("amount", Long.toString(minor(amount)))
                .with("currency", amount.currency().getCurrencyCode().toLowerCase(Locale.ROOT))
                .with("payment_method_types[]", "card_present")
                .with("capture_method", "automatic")
                .about(about);
        return calls.post(INTENTS, form, "karat-" + key, StripeObjects.Intent.class)
                .map(StripeObjects.Intent::id);
    }

    @Override
    public Mono<Void> present(String reader, String intent, String key) {
        Form form = new Form().with("payment_intent", intent);
        return calls.post(at(reader) + "/process_payment_intent", form, "karat-" + key, StripeObjects.Reader.class)
                .then();
    }

    @Override
    public Mono<Outcome> look(String reader, String intent) {
        return intent(intent)
                .map(StripeObjects.Intent::outcome)
                .flatMap(outcome -> outcome.status() == CardPaymentStatus.SENT
                        ? calls.get(at(reader), StripeObjects.Reader.class)
                                .filter(device -> device.gaveUp(intent))
                                .map(device -> new Outcome(CardPaymentStatus.DECLINED, 0, null, device.whyNot()))
                                .defaultIfEmpty(outcome)
                        : Mono.just(outcome));
    }

    /** First the intent, which is what charges: the service decides whether the card was faster. Then the reader's screen, if it shows this one. */
    @Override
    public Mono<Outcome> cancel(String reader, String intent) {
        return stopped(reader, intent)
                .then(calls.post(INTENTS + "/" + intent + "/cancel", new Form(), null, StripeObjects.Intent.class))
                .onErrorResume(
                        TerminalFailure.class, failure -> failure.isPassing() ? Mono.error(failure) : intent(intent))
                .map(StripeObjects.Intent::outcome);
    }

    private Mono<Void> stopped(String reader, String intent) {
        return calls.get(at(reader), StripeObjects.Reader.class)
                .filter(device -> device.isAt(intent))
                .flatMap(device ->
                        calls.post(at(reader) + "/cancel_action", new Form(), null, StripeObjects.Reader.class))
                .onErrorResume(TerminalFailure.class, failure -> Mono.empty())
                .then();
    }

    @Override
    public Mono<Void> refund(UUID key, String intent) {
        Form form = new Form().with("payment_intent", intent);
        return calls.post("/v1/refunds", form, "karat-" + key + "-refund", StripeObjects.Refund.class)
                .filter(refund -> !"failed".equals(refund.status()) && !"canceled".equals(refund.status()))
                .switchIfEmpty(
                        Mono.error(() -> new TerminalFailure(TerminalFailure.Kind.REFUSED, "The refund failed.")))
                .then()
                .onErrorResume(
                        TerminalFailure.class,
                        failure -> failure.kind() == TerminalFailure.Kind.DONE ? Mono.empty() : Mono.error(failure));
    }

    private Mono<StripeObjects.Intent> intent(String intent) {
        return calls.get(INTENTS + "/" + intent + "?expand%5B%5D=latest_charge", StripeObjects.Intent.class);
    }

    private static String at(String reader) {
        return READERS + "/" + reader;
    }

    /** In the currency's smallest unit, which is what the service counts in. */
    static long minor(Money amount) {
        return amount.amount()
                .movePointRight(amount.currency().getDefaultFractionDigits())
                .longValueExact();
    }
}
