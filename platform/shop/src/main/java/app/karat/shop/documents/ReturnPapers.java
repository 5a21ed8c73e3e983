package app.karat.shop.documents;

import app.karat.shop.branches.Shops;
import app.karat.shop.exchange.OldGoldDesk;
import app.karat.shop.returns.Returns;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The door to the papers of what comes to the shop: credit notes and old-gold vouchers, on a roll or on a sheet. */
@Service
public class ReturnPapers {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 50;

    private final Scheduler drawing = Schedulers.newBoundedElastic(AT_ONCE, WAITING, "return-papers");
    private final Returns returns;
    private final OldGoldDesk desk;
    private final Shops shops;

    ReturnPapers(Returns returns, OldGoldDesk desk, Shops shops) {
        this.returns = returns;
        this.desk = desk;
        this.shops = shops;
    }

    /** The credit note. */
    public Mono<Documents.Paper> creditNote(UUID id, TillPapers.Roll roll) {
        return returns.find(id)
                .zipWith(shops.current())
                .flatMap(found -> drawn(
                        found.getT1().number(), () -> new CreditNotePaper(found.getT2(), found.getT1(), roll).draw()));
    }

    /** The voucher, or the purchase note, of old metal. */
    public Mono<Documents.Paper> oldGold(UUID id, TillPapers.Roll roll) {
        return desk.find(id)
                .zipWith(shops.current())
                .flatMap(found -> drawn(
                        found.getT1().number(), () -> new OldGoldPaper(found.getT2(), found.getT1(), roll).draw()));
    }

    private Mono<Documents.Paper> drawn(String number, Callable<byte[]> drawer) {
        return Mono.fromCallable(drawer)
                .subscribeOn(drawing)
                .map(pdf -> new Documents.Paper(number.replace('/', '-') + ".pdf", pdf));
    }
}
