package app.karat.shop.einvoice;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.sales.Buyer;
import app.karat.shop.sales.Sale;
import app.karat.shop.text.Gstin;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to e-invoices: where a registration stands, the form itself, and another try; for invoices and for the credit notes on them. */
@Service
public class EInvoices {

    private static final String INDIA = "IN";

    private final TenantTransactions transactions;
    private final EInvoiceStore store;
    private final Papers papers;
    private final Shops shops;
    private final Clock clock;

    EInvoices(TenantTransactions transactions, EInvoiceStore store, Papers papers, Shops shops, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.papers = papers;
        this.shops = shops;
        this.clock = clock;
    }

    /** Where the invoice's registration stands, or {@link EInvoiceProblem#notNeeded()}. */
    public Mono<EInvoice> find(UUID sale) {
        return found(papers.invoice(sale));
    }

    /** Where the credit note's registration stands, or {@link EInvoiceProblem#notNeeded()}. */
    public Mono<EInvoice> findNote(UUID note) {
        return found(papers.note(note));
    }

    /** The registration to print on the invoice, if there is one. */
    public Mono<EInvoice> registered(Shop shop, Sale sale) {
        return isNeeded(shop, sale.customer())
                ? transactions
                        .read(() -> store.find(sale.id()))
                        .filter(found -> found.status() == EInvoiceStatus.REGISTERED)
                : Mono.empty();
    }

    /** The form INV-01 of the invoice as it is sent to the portal, or what is missing. */
    public Mono<Inv01> form(UUID sale) {
        return written(papers.invoice(sale));
    }

    /** The form INV-01 of the credit note, or what is missing. */
    public Mono<Inv01> noteForm(UUID note) {
        return written(papers.note(note));
    }

    /** Tries again soon, after somebody has put right what was wrong. */
    public Mono<EInvoice> again(UUID sale) {
        return tried(papers.invoice(sale));
    }

    /** The same for a credit note. */
    public Mono<EInvoice> noteAgain(UUID note) {
        return tried(papers.note(note));
    }

    private Mono<EInvoice> found(Mono<Papers.Paper> asked) {
        return needed(asked)
                .flatMap(paper -> transactions
                        .read(() -> store.find(paper.document()))
                        .defaultIfEmpty(EInvoice.waiting(paper.sale().id(), noteOf(paper))));
    }

    private Mono<Inv01> written(Mono<Papers.Paper> asked) {
        return needed(asked)
                .zipWith(shops.current())
                .map(found -> new Inv01Writer(found.getT2(), found.getT1()).write());
    }

    private Mono<EInvoice> tried(Mono<Papers.Paper> asked) {
        return needed(asked)
                .zipWith(CurrentUser.get())
                .delayUntil(with ->
                        transactions.write(() -> store.again(with.getT1().document(), with.getT2(), clock.instant())))
                .flatMap(with -> found(Mono.just(with.getT1())))
                .flatMap(found -> found.status() == EInvoiceStatus.REGISTERED
                        ? Mono.error(EInvoiceProblem.registered())
                        : Mono.just(found));
    }

    private Mono<Papers.Paper> needed(Mono<Papers.Paper> asked) {
        return asked.zipWith(shops.current())
                .filter(found -> isNeeded(found.getT2(), customer(found.getT1())))
                .map(found -> found.getT1())
                .switchIfEmpty(Mono.error(EInvoiceProblem::notNeeded));
    }

    private static @Nullable Buyer customer(Papers.Paper paper) {
        var note = paper.note();
        return note == null ? paper.sale().customer() : note.customer();
    }

    private static @Nullable UUID noteOf(Papers.Paper paper) {
        var note = paper.note();
        return note == null ? null : note.id();
    }

    private static boolean isNeeded(Shop shop, @Nullable Buyer customer) {
        return shop.pack().code().equals(INDIA)
                && customer != null
                && Gstin.parse(customer.taxId()).isPresent();
    }
}
