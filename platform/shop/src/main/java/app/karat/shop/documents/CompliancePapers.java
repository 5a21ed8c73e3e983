package app.karat.shop.documents;

import app.karat.shop.branches.Shops;
import app.karat.shop.compliance.CashReports;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The door to papers that the law asks for. */
@Service
public class CompliancePapers {

    private static final int AT_ONCE = 1;
    private static final int WAITING = 20;

    private final Scheduler drawing = Schedulers.newBoundedElastic(AT_ONCE, WAITING, "compliance-papers");
    private final CashReports reports;
    private final Shops shops;

    CompliancePapers(CashReports reports, Shops shops) {
        this.reports = reports;
        this.shops = shops;
    }

    /** The report of cash that this payment of the customer is in, with its whole numbers; looking at them is audited. */
    public Mono<Documents.Paper> cashReport(UUID customer, long payment) {
        return Mono.zip(shops.current(), reports.whole(customer, payment))
                .flatMap(found -> Mono.fromCallable(() -> new CashReportPaper(found.getT1(), found.getT2()).draw())
                        .subscribeOn(drawing)
                        .map(pdf -> new Documents.Paper("cash-report-" + payment + ".pdf", pdf)));
    }
}
