package app.karat.shop.documents;

import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.schemes.Scheme;
import app.karat.shop.schemes.SchemeInstalment;
import app.karat.shop.schemes.SchemeProblem;
import app.karat.shop.schemes.Schemes;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The door to the receipts of scheme instalments, on a roll or on a sheet. */
@Service
public class SchemePapers {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 50;

    private final Scheduler drawing = Schedulers.newBoundedElastic(AT_ONCE, WAITING, "scheme-papers");
    private final Schemes schemes;
    private final Shops shops;

    SchemePapers(Schemes schemes, Shops shops) {
        this.schemes = schemes;
        this.shops = shops;
    }

    /** The receipt of one instalment. */
    public Mono<Documents.Paper> receipt(UUID id, UUID payment, TillPapers.Roll roll) {
        return schemes.find(id).zipWith(shops.current()).flatMap(found -> {
            SchemeInstalment paid = found.getT1().instalments().stream()
                    .filter(each -> each.id().equals(payment))
                    .findFirst()
                    .orElseThrow(SchemeProblem::unknown);
            return Mono.fromCallable(() -> draw(found.getT2(), found.getT1(), paid, roll))
                    .subscribeOn(drawing)
                    .map(pdf -> new Documents.Paper(paid.receiptNumber().replace('/', '-') + ".pdf", pdf));
        });
    }

    private static byte[] draw(Shop shop, Scheme scheme, SchemeInstalment paid, TillPapers.Roll roll) {
        var paper = new FigurePaper(shop, roll, "Receipt " + paid.receiptNumber())
                .line("Branch", shop.branch(paid.branchId()).name())
                .line(
                        "Date",
                        TIME.format(paid.at().atZone(shop.tenant().profile().timeZone())))
                .line("Member", scheme.customerName())
                .line("Membership", scheme.number())
                .line("Plan", scheme.plan().name())
                .line("Instalment", paid.number() + " of " + scheme.plan().months());
        if (paid.rate() != null) {
            paper.line("Rate of a gram, " + paid.rate().label(), paid.rate().perGram())
                    .line("Fine gold", paid.fineGrams().grams().toPlainString() + " g");
        }
        paper.sum("Received", paid.amount())
                .line("Matures on", scheme.maturesOn().toString())
                .line("To be used by", scheme.lastDay().toString())
                .note("What the shop adds at maturity is a discount on a purchase, not interest.");
        return paper.draw(paid.receiptNumber());
    }
}
