package app.karat.shop.photos;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.designs.Designs;
import app.karat.shop.inventory.Pieces;
import app.karat.shop.objects.ObjectKey;
import app.karat.shop.objects.ObjectStorage;
import app.karat.shop.objects.Received;
import app.karat.shop.objects.Uploads;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The door to pictures. Who may not see a piece does not see its pictures. */
@Service
public class Photos {

    private static final Logger LOG = LoggerFactory.getLogger(Photos.class);

    private final Scheduler darkroom = Schedulers.newBoundedElastic(2, 100, "photos");
    private final TenantTransactions transactions;
    private final PhotoStore store;
    private final Pieces pieces;
    private final Designs designs;
    private final ObjectStorage objects;
    private final Uploads uploads;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final PhotoProperties limits;
    private final Clock clock;

    Photos(
            TenantTransactions transactions,
            PhotoStore store,
            Pieces pieces,
            Designs designs,
            ObjectStorage objects,
            Uploads uploads,
            AuditTrail audit,
            Outbox outbox,
            PhotoProperties limits,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.pieces = pieces;
        this.designs = designs;
        this.objects = objects;
        this.uploads = uploads;
        this.audit = audit;
        this.outbox = outbox;
        this.limits = limits;
        this.clock = clock;
    }

    /** Takes in a picture of the piece or design, as its last. */
    public Mono<Photo> add(Shown shown, Flux<DataBuffer> content) {
        return visible(shown)
                .flatMap(found -> uploads.receive(content, limits.largest().toBytes(), file -> developed(shown, file)));
    }

    /** The pictures of the piece or design in their order. */
    public Mono<List<Photo>> of(Shown shown) {
        return visible(shown).then(transactions.read(() -> store.of(shown)));
    }

    /** The first picture of each of these pieces, or of its design; those without any are left out. */
    public Mono<Map<UUID, UUID>> firsts(List<UUID> ofPieces) {
        return CurrentUser.get()
                .flatMap(user -> transactions
                        .read(() -> store.firsts(ofPieces.toArray(UUID[]::new)))
                        .map(found -> found.stream()
                                .filter(first -> user.worksIn(first.branch()))
                                .collect(Collectors.toMap(PhotoStore.First::piece, PhotoStore.First::photo))));
    }

    /** Puts the pictures in this order; all of them must be named. */
    public Mono<List<Photo>> order(Shown shown, List<UUID> ids) {
        return of(shown)
                .filter(there ->
                        Set.copyOf(ids).equals(there.stream().map(Photo::id).collect(Collectors.toSet()))
                                && ids.size() == there.size())
                .switchIfEmpty(Mono.error(() -> InvalidInput.field("ids", "all", "Name all photos of it, each once.")))
                .then(transactions.write(() -> store.order(shown, ids)))
                .then(of(shown));
    }

    /** Removes a picture for good. */
    public Mono<Void> remove(UUID id) {
        return find(id).flatMap(photo -> transactions
                .write(() -> store.remove(id)
                        .then(audit.add(
                                "photo-removed",
                                photo.shown().entity(),
                                photo.shown().id(),
                                id,
                                null))
                        .thenReturn(photo))
                .flatMap(this::forgotten));
    }

    /** The picture, or {@link PhotoProblem#unknown()}. */
    public Mono<Photo> find(UUID id) {
        return CurrentUser.get()
                .flatMap(user -> transactions
                        .read(() -> store.find(id))
                        .filter(placed -> placed.branch() == null || user.worksIn(placed.branch())))
                .map(PhotoStore.Placed::photo)
                .switchIfEmpty(Mono.error(PhotoProblem::unknown));
    }

    /** The picture itself as a JPEG. */
    public Flux<DataBuffer> content(Photo photo, boolean small) {
        return key(photo.id(), small ? "small" : "whole").flatMapMany(objects::get);
    }

    private Mono<Object> visible(Shown shown) {
        return switch (shown.kind()) {
            case PIECE -> pieces.find(shown.id()).cast(Object.class);
            case DESIGN -> designs.find(shown.id()).cast(Object.class);
        };
    }

    private Mono<Photo> developed(Shown shown, Received upload) {
        return Mono.usingWhen(
                Mono.fromCallable(() -> Developed.from(upload.file())).subscribeOn(darkroom),
                picture -> kept(shown, picture),
                picture -> Mono.fromRunnable(picture::discard).subscribeOn(darkroom));
    }

    private Mono<Photo> kept(Shown shown, Developed picture) {
        return CurrentUser.get().flatMap(user -> {
            var photo = new Photo(
                    UUID.randomUUID(),
                    shown.kind() == Shown.Kind.PIECE ? shown.id() : null,
                    shown.kind() == Shown.Kind.DESIGN ? shown.id() : null,
                    0,
                    picture.width(),
                    picture.height(),
                    picture.bytes(),
                    user.name(),
                    clock.instant());
            return put(photo, picture).then(transactions.write(() -> added(photo, user)));
        });
    }

    private Mono<Void> put(Photo photo, Developed picture) {
        return key(photo.id(), "whole")
                .flatMap(key -> objects.put(key, picture.whole(), MediaType.IMAGE_JPEG))
                .then(key(photo.id(), "small").flatMap(key -> objects.put(key, picture.small(), MediaType.IMAGE_JPEG)));
    }

    private Mono<Photo> added(Photo photo, CurrentUser user) {
        return store.add(photo, user, limits.perPiece(), limits.perBusiness().toBytes())
                .flatMap(added -> added.done() ? outbox.nudge().thenReturn(photo) : refused(photo, added.there()));
    }

    private Mono<Photo> refused(Photo photo, long there) {
        return forgotten(photo)
                .then(Mono.error(() ->
                        there >= limits.perPiece() ? PhotoProblem.enough(limits.perPiece()) : PhotoProblem.noRoom()));
    }

    /** The row is gone, so nobody sees the files any more; one that cannot be removed only costs room. */
    private Mono<Void> forgotten(Photo photo) {
        return Flux.just("whole", "small")
                .concatMap(part -> key(photo.id(), part).flatMap(objects::delete))
                .then()
                .onErrorResume(away -> {
                    LOG.warn("files of the photo {} stay behind: {}", photo.id(), away.toString());
                    return Mono.empty();
                });
    }

    private static Mono<ObjectKey> key(UUID photo, String part) {
        return CurrentTenant.get().map(tenant -> new ObjectKey(tenant.id(), "photos", photo, part));
    }
}
