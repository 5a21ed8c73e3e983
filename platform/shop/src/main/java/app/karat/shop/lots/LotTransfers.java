package app.karat.shop.lots;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.InvalidInput;
import app.karat.shop.branches.Shops;
import app.karat.shop.pricing.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Moves some of a lot, or all of it, from branch to branch for a transfer, in the caller's transaction and after the pieces. On the way it is in
 * no lot: the movement out under the transfer is what arrives or is lost.
 */
@Component
public class LotTransfers {

    private final DatabaseClient database;
    private final LotStore store;
    private final Shops shops;
    private final JsonMapper json;

    LotTransfers(DatabaseClient database, LotStore store, Shops shops, JsonMapper json) {
        this.database = database;
        this.store = store;
        this.shops = shops;
        this.json = json;
    }

    /** The lots with what is asked for of each, the metal included; refuses with the field at fault what that branch cannot send. */
    public Mono<List<Portion>> asked(UUID branch, List<Wish> wishes) {
        return wishes.isEmpty()
                ? Mono.just(List.of())
                : standing(wishes.stream().map(Wish::lotId).toList())
                        .map(found -> IntStream.range(0, wishes.size())
                                .mapToObj(i -> portion(i, branch, wishes.get(i), found))
                                .toList());
    }

    /** Out of the lots of that branch. */
    public Mono<Void> out(UUID document, UUID branch, List<Wish> portions, Instant at) {
        var parts = portions.stream().map(Part::of).toList();
        return portions.isEmpty()
                ? Mono.empty()
                : done(database.sql(LotTransferSql.OUT)
                                .bind("document", document)
                                .bind("branch", branch)
                                .bind("at", at)
                                .bind("lots", json.writeValueAsString(parts)))
                        .filter(done -> done == portions.size())
                        .switchIfEmpty(Mono.defer(() -> whyNot(portions)))
                        .then();
    }

    /** Into the lots of whoever receives. */
    public Mono<Void> in(UUID document, UUID branch, Collection<UUID> lots, Instant at) {
        return lots.isEmpty()
                ? Mono.empty()
                : done(settling(LotTransferSql.IN, document, branch, lots, at))
                        .filter(done -> done == lots.size())
                        .switchIfEmpty(Mono.defer(() -> unlike(branch, lots)))
                        .then();
    }

    /** Gone on the way; their cost is booked as a loss of that branch. */
    public Mono<Void> lost(UUID document, UUID branch, Collection<UUID> lots, Instant at) {
        return lots.isEmpty()
                ? Mono.empty()
                : done(settling(LotTransferSql.LOST, document, branch, lots, at))
                        .then();
    }

    private DatabaseClient.GenericExecuteSpec settling(
            String sql, UUID document, UUID branch, Collection<UUID> lots, Instant at) {
        return database.sql(sql)
                .bind("document", document)
                .bind("branch", branch)
                .bind("at", at)
                .bind("lots", lots.toArray(UUID[]::new));
    }

    private static Mono<Long> done(DatabaseClient.GenericExecuteSpec statement) {
        return statement
                .map(row -> Objects.requireNonNull(row.get("done", Long.class)))
                .one();
    }

    private static Portion portion(int index, UUID branch, Wish wish, Map<UUID, Lot> found) {
        String at = "lots[" + index + "]";
        Lot lot = found.get(wish.lotId());
        if (lot == null || !lot.branchId().equals(branch) || !lot.kind().isStock()) {
            throw InvalidInput.field(
                    at + ".lotId", "unknown", "There is no such lot in the branch that is to send it.");
        }
        var faults = lot.kind().faults(wish.quantity());
        if (!faults.isEmpty()) {
            throw InvalidInput.fields(faults.entrySet().stream()
                    .map(fault -> new FieldError(at + "." + fault.getKey(), "quantity", fault.getValue()))
                    .toList());
        }
        Quantity full = lot.full(wish.quantity());
        if (!lot.onHand().covers(full)) {
            throw LotProblem.tooLittle(lot.id(), lot.code(), lot.name(), lot.onHand());
        }
        return new Portion(lot, full);
    }

    private Mono<Long> whyNot(List<Wish> portions) {
        return standing(portions.stream().map(Wish::lotId).toList()).flatMap(found -> {
            for (Wish wish : portions) {
                Lot lot = found.get(wish.lotId());
                if (lot != null && !lot.onHand().covers(wish.quantity())) {
                    return Mono.error(LotProblem.tooLittle(lot.id(), lot.code(), lot.name(), lot.onHand()));
                }
            }
            return Mono.error(LotProblem.unknown());
        });
    }

    private Mono<Long> unlike(UUID branch, Collection<UUID> lots) {
        return database.sql(LotTransferSql.UNLIKE)
                .bind("branch", branch)
                .bind("lots", lots.toArray(UUID[]::new))
                .mapValue(String.class)
                .one()
                .flatMap(code -> Mono.<Long>error(LotProblem.otherGoods(code)))
                .switchIfEmpty(Mono.error(LotProblem::unknown));
    }

    private Mono<Map<UUID, Lot>> standing(List<UUID> ids) {
        return shops.current()
                .flatMap(shop -> store.findAll(
                        ids.toArray(UUID[]::new), shop.tenant().profile().currency()))
                .map(lots -> lots.stream().collect(Collectors.toMap(Lot::id, Function.identity())));
    }

    /** So much of that lot. */
    public record Wish(UUID lotId, Quantity quantity) {}

    /** A lot with what goes of it. */
    public record Portion(Lot lot, Quantity quantity) {}

    private record Part(UUID lot, int count, BigDecimal grams, BigDecimal carats) {

        static Part of(Wish wish) {
            Quantity much = wish.quantity();
            return new Part(
                    wish.lotId(),
                    much.count(),
                    much.grams().grams(),
                    much.carats().value());
        }
    }
}
