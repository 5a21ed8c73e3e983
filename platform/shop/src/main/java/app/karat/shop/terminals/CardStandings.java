package app.karat.shop.terminals;

import app.karat.shop.payments.Payment;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells a sale that counted no charge why; works within the sale's transaction and asks no card service. */
@Component
public class CardStandings {

    private final CardPaymentStore store;

    CardStandings(DatabaseClient database) {
        this.store = new CardPaymentStore(database);
    }

    /** Why a sale at that branch could not count one of these payments, if that was the reason. */
    public Mono<RuntimeException> whyNot(List<Payment> payments, UUID branch) {
        var named = payments.stream().filter(each -> each.cardPayment() != null).toList();
        if (named.isEmpty()) {
            return Mono.empty();
        }
        return store.find(named.stream().map(Payment::cardPayment).toArray(UUID[]::new))
                .flatMap(found -> Mono.justOrEmpty(CardCharges.whyNot(named, found, branch)));
    }
}
