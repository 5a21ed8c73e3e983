package app.karat.shop.terminals;

import app.karat.kernel.values.Money;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Where no card service is configured: cards are recorded by hand. */
class NoTerminal implements CardTerminal {

    @Override
    public Mono<Paired> pair(String code, String label, Map<String, String> about) {
        return none();
    }

    @Override
    public Mono<Boolean> isOnline(String reader) {
        return Mono.empty();
    }

    @Override
    public Mono<String> intend(UUID key, Money amount, Map<String, String> about) {
        return none();
    }

    @Override
    public Mono<Void> present(String reader, String intent, String key) {
        return none();
    }

    @Override
    public Mono<Outcome> look(String reader, String intent) {
        return none();
    }

    @Override
    public Mono<Outcome> cancel(String reader, String intent) {
        return none();
    }

    @Override
    public Mono<Void> refund(UUID key, String intent) {
        return none();
    }

    private static <T> Mono<T> none() {
        return Mono.error(CardPaymentProblem::noService);
    }
}
