package app.karat.shop.documents;

import app.karat.shop.branches.Shops;
import app.karat.shop.transfers.Transfers;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The door to the notes that travel with pieces between branches. */
@Service
public class DeliveryNotes {

    private static final int WAITING = 100;

    private final Scheduler drawing = Schedulers.newBoundedElastic(2, WAITING, "delivery-notes");
    private final Transfers transfers;
    private final Shops shops;
    private final String page;

    DeliveryNotes(Transfers transfers, Shops shops, Environment environment) {
        this.transfers = transfers;
        this.shops = shops;
        this.page = environment.getProperty("karat.ui-url", "").replaceFirst("/+$", "") + "/transfers?code=";
    }

    /** The delivery note of a transfer as a PDF. */
    public Mono<Documents.Paper> of(UUID transfer) {
        return transfers
                .find(transfer)
                .zipWith(shops.current(), (found, shop) -> new DeliveryNote(shop, found, page + found.code()))
                .flatMap(note -> Mono.fromCallable(() -> DeliveryNotePdf.draw(note))
                        .subscribeOn(drawing)
                        .map(pdf -> new Documents.Paper(note.transfer().code() + ".pdf", pdf)));
    }
}
