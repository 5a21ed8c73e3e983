package app.karat.shop.einvoice;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.sales.Sale;
import app.karat.shop.sales.Sales;
import app.karat.shop.text.Gstin;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to e-invoices: where a registration stands, the form itself, and another try. */
@Service
public class EInvoices {

    private static final String INDIA = "IN";

    private final TenantTransactions transactions;
    private final EInvoiceStore store;
    private final Sales sales;
    private final Shops shops;
    private final Clock clock;

    EInvoices(TenantTransactions transactions, EInvoiceStore store, Sales sales, Shops shops, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.sales = sales;
        this.shops = shops;
        this.clock = clock;
    }

    /** Where the registration stands, or {@link EInvoiceProblem#notNeeded()}. */
    public Mono<EInvoice> find(UUID sale) {
        return needed(sale).then(transactions.read(() -> store.find(sale))).defaultIfEmpty(EInvoice.waiting(sale));
    }

    /** The registration to print on the invoice, if there is one. */
    public Mono<EInvoice> registered(Shop shop, Sale sale) {
        return isNeeded(shop, sale)
                ? transactions
                        .read(() -> store.find(sale.id()))
                        .filter(found -> found.status() == EInvoiceStatus.REGISTERED)
                : Mono.empty();
    }

    /** The form INV-01 as it is sent to the portal, or what is missing. */
    public Mono<Inv01> form(UUID sale) {
        return needed(sale)
                .zipWith(shops.current())
                .map(found -> new Inv01Writer(found.getT2(), found.getT1()).write());
    }

    /** Tries again soon, after somebody has put right what was wrong. */
    public Mono<EInvoice> again(UUID sale) {
        return needed(sale)
                .then(CurrentUser.get())
                .flatMap(user -> transactions.write(() -> store.again(sale, user, clock.instant())))
                .then(find(sale))
                .flatMap(found -> found.status() == EInvoiceStatus.REGISTERED
                        ? Mono.error(EInvoiceProblem.registered())
                        : Mono.just(found));
    }

    private Mono<Sale> needed(UUID id) {
        return sales.find(id)
                .zipWith(shops.current())
                .filter(found -> isNeeded(found.getT2(), found.getT1()))
                .map(found -> found.getT1())
                .switchIfEmpty(Mono.error(EInvoiceProblem::notNeeded));
    }

    private static boolean isNeeded(Shop shop, Sale sale) {
        var customer = sale.customer();
        return shop.pack().code().equals(INDIA)
                && customer != null
                && Gstin.parse(customer.taxId()).isPresent();
    }
}
