package app.karat.shop.documents;

import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantDirectory;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.einvoice.EInvoice;
import app.karat.shop.einvoice.EInvoices;
import app.karat.shop.sales.Sale;
import app.karat.shop.sales.SaleProblem;
import app.karat.shop.sales.Sales;
import app.karat.shop.sales.VerificationCodes;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The door to papers: an invoice as a PDF, and the proof behind its QR. */
@Service
public class Documents {

    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int WAITING = 200;

    private final Scheduler drawing = Schedulers.newBoundedElastic(AT_ONCE, WAITING, "invoices");
    private final Sales sales;
    private final Shops shops;
    private final VerificationCodes codes;
    private final TenantDirectory tenants;
    private final EInvoices registrations;

    Documents(Sales sales, Shops shops, VerificationCodes codes, TenantDirectory tenants, EInvoices registrations) {
        this.sales = sales;
        this.shops = shops;
        this.codes = codes;
        this.tenants = tenants;
        this.registrations = registrations;
    }

    /** The invoice of a sale as a PDF. */
    public Mono<Paper> invoice(UUID saleId) {
        return sales.find(saleId)
                .zipWhen(sale -> shops.current())
                .flatMap(found -> registrations
                        .registered(found.getT2(), found.getT1())
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty())
                        .flatMap(given -> drawn(found.getT1(), found.getT2(), given.orElse(null))));
    }

    private Mono<Paper> drawn(Sale sale, Shop shop, @Nullable EInvoice registered) {
        String verify = codes.url(shop.tenant().id(), sale.id());
        var invoice = new Invoice(shop, shop.branch(sale.branchId()), sale, verify, registered);
        return Mono.fromCallable(() -> InvoicePdf.draw(invoice))
                .subscribeOn(drawing)
                .map(pdf -> new Paper(sale.invoiceNumber().replace('/', '-') + ".pdf", pdf));
    }

    /** What anybody may see who holds the invoice; the code alone says whose sale it is. */
    public Mono<Verification> verify(String code) {
        return Mono.justOrEmpty(codes.read(code))
                .flatMap(proof -> tenants.find(proof.tenant())
                        .filter(tenant -> tenant.state().mayRead())
                        .flatMap(tenant -> sales.findProven(proof.sale())
                                .zipWhen(sale -> shops.current(), (sale, shop) -> Verification.of(shop, sale))
                                .contextWrite(CurrentTenant.in(tenant))))
                .switchIfEmpty(Mono.error(SaleProblem::unknown));
    }

    /** A finished document. */
    public record Paper(String fileName, byte[] pdf) {}
}
