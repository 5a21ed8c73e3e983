package app.karat.shop.documents;

import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.till.BusinessDay;
import app.karat.shop.till.Days;
import app.karat.shop.till.TillProblem;
import app.karat.shop.till.TillSession;
import app.karat.shop.till.Tills;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The door to the papers of the money desk: the Z report of a counted till and the report of a day, on a roll or on a sheet. */
@Service
public class TillPapers {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 50;

    private final Scheduler drawing = Schedulers.newBoundedElastic(AT_ONCE, WAITING, "till-papers");
    private final Tills tills;
    private final Days days;
    private final Shops shops;

    TillPapers(Tills tills, Days days, Shops shops) {
        this.tills = tills;
        this.days = days;
        this.shops = shops;
    }

    /** The Z report of a till; one that is still open has none. */
    public Mono<Documents.Paper> zReport(UUID session, Roll roll) {
        return tills.find(session).zipWith(shops.current()).flatMap(found -> {
            TillSession till = found.getT1();
            TillSession.Closing closing = till.closing();
            return closing == null
                    ? Mono.error(TillProblem.unknown())
                    : drawn(
                            closing.zNumber().replace('/', '-') + ".pdf",
                            () -> new ZReportPaper(found.getT2(), till, closing, roll).draw());
        });
    }

    /** The report of a day, closed or so far. */
    public Mono<Documents.Paper> day(UUID branch, LocalDate day, Roll roll) {
        return days.find(branch, day).zipWith(shops.current()).flatMap(found -> {
            BusinessDay figures = found.getT1();
            Shop shop = found.getT2();
            String name = shop.branch(branch).code() + "-" + day + ".pdf";
            return drawn(name, () -> new DayPaper(shop, figures, roll).draw());
        });
    }

    private Mono<Documents.Paper> drawn(String name, java.util.concurrent.Callable<byte[]> drawer) {
        return Mono.fromCallable(drawer).subscribeOn(drawing).map(pdf -> new Documents.Paper(name, pdf));
    }

    /** What it is printed on. */
    public enum Roll {
        /** The roll of a receipt printer, 80 mm wide. */
        MM80,
        A4
    }
}
