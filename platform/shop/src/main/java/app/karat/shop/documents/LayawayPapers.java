package app.karat.shop.documents;

import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.layaway.Layaway;
import app.karat.shop.layaway.LayawayPayment;
import app.karat.shop.layaway.LayawayProblem;
import app.karat.shop.layaway.Layaways;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The door to the papers of layaways: the agreement and the receipts of payments, on a roll or on a sheet. */
@Service
public class LayawayPapers {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 50;

    private final Scheduler drawing = Schedulers.newBoundedElastic(AT_ONCE, WAITING, "layaway-papers");
    private final Layaways layaways;
    private final Shops shops;

    LayawayPapers(Layaways layaways, Shops shops) {
        this.layaways = layaways;
        this.shops = shops;
    }

    /** What was agreed on, with its schedule and terms. */
    public Mono<Documents.Paper> agreement(UUID id, TillPapers.Roll roll) {
        return layaways.find(id)
                .zipWith(shops.current())
                .flatMap(found -> drawn(found.getT1().number(), () -> agreement(found.getT2(), found.getT1(), roll)));
    }

    /** The receipt of one payment. */
    public Mono<Documents.Paper> receipt(UUID id, UUID payment, TillPapers.Roll roll) {
        return layaways.find(id).zipWith(shops.current()).flatMap(found -> {
            LayawayPayment paid = found.getT1().payments().stream()
                    .filter(each -> each.id().equals(payment))
                    .findFirst()
                    .orElseThrow(LayawayProblem::paymentUnknown);
            String number = Objects.requireNonNull(paid.receiptNumber());
            return drawn(number, () -> receipt(found.getT2(), found.getT1(), paid, number, roll));
        });
    }

    private static byte[] agreement(Shop shop, Layaway layaway, TillPapers.Roll roll) {
        var paper = head(shop, layaway, layaway.at(), roll, "Layaway agreement " + layaway.number());
        paper.section("Pieces");
        layaway.bill()
                .lines()
                .forEach(line -> paper.line(
                        line.name() + "  " + line.tag(), line.breakdown().total()));
        paper.sum("Total, taxes included", layaway.total()).line("Paid at once", layaway.down());
        paper.section("Schedule");
        layaway.schedule().forEach(part -> paper.line(part.dueOn().toString(), part.amount()));
        var terms = layaway.terms();
        paper.note(
                        "The price is fixed. An instalment that is more than %d days late costs %s %% of what is overdue, once."
                                .formatted(
                                        terms.graceDays(),
                                        terms.penalty().value().toPlainString()))
                .note("Whoever gives up gets back what was paid, less %s %% of the total."
                        .formatted(terms.cancelFee().value().toPlainString()))
                .code(layaway.number());
        return paper.draw(layaway.number());
    }

    private static byte[] receipt(
            Shop shop, Layaway layaway, LayawayPayment paid, String number, TillPapers.Roll roll) {
        var paper = head(shop, layaway, paid.at(), roll, "Receipt " + number);
        paper.line("Layaway", layaway.number());
        paid.tenders().forEach(each -> paper.line(each.method().name(), each.amount()));
        paper.sum("Received", paid.amount()).line("Left to pay now", layaway.remaining());
        if (paid.voided() != null) {
            paper.note("Void: " + paid.voided().reason());
        }
        return paper.draw(number);
    }

    private static FigurePaper head(Shop shop, Layaway layaway, Instant at, TillPapers.Roll roll, String title) {
        return new FigurePaper(shop, roll, title)
                .line("Branch", shop.branch(layaway.branchId()).name())
                .line("Date", TIME.format(at.atZone(shop.tenant().profile().timeZone())))
                .line("Customer", layaway.customerName());
    }

    private Mono<Documents.Paper> drawn(String number, Callable<byte[]> drawer) {
        return Mono.fromCallable(drawer)
                .subscribeOn(drawing)
                .map(pdf -> new Documents.Paper(number.replace('/', '-') + ".pdf", pdf));
    }
}
