package app.karat.shop.einvoice;

import app.karat.shop.returns.CreditNote;
import app.karat.shop.returns.ReturnKind;
import app.karat.shop.returns.Returns;
import app.karat.shop.sales.Sale;
import app.karat.shop.sales.Sales;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the papers that are registered, for people who may see them and for the worker who sees all. */
@Component
class Papers {

    private final Sales sales;
    private final Returns returns;

    Papers(Sales sales, Returns returns) {
        this.sales = sales;
        this.returns = returns;
    }

    /** A paper; without a note it is the sale's invoice. */
    record Paper(Sale sale, @Nullable CreditNote note) {

        /** The id of what is registered. */
        UUID document() {
            return note == null ? sale.id() : note.id();
        }
    }

    Mono<Paper> invoice(UUID sale) {
        return sales.find(sale).map(found -> new Paper(found, null));
    }

    /** What is bought back is a purchase, and has no paper here. */
    Mono<Paper> note(UUID id) {
        return returns.find(id)
                .filter(note -> note.kind() == ReturnKind.RETURN)
                .flatMap(note -> sales.find(note.saleId()).map(sale -> new Paper(sale, note)));
    }

    /** Without a user, for a row that is known to be in order. */
    Mono<Paper> proven(EInvoiceStore.Due due) {
        UUID note = due.note();
        Mono<Sale> sale = sales.findProven(due.sale());
        return note == null
                ? sale.map(found -> new Paper(found, null))
                : sale.zipWith(returns.findProven(note)).map(found -> new Paper(found.getT1(), found.getT2()));
    }
}
