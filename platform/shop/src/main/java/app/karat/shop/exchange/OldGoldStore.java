package app.karat.shop.exchange;

import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.DocumentSeries;
import app.karat.shop.store.Binds;
import app.karat.shop.store.Fingerprint;
import app.karat.shop.store.Keyset;
import app.karat.shop.vault.SealedColumn;
import app.karat.shop.vouchers.VoucherIssue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code old_gold} and of everything that an acceptance writes. */
@Repository
class OldGoldStore implements SealedColumn {

    static final String SAME_ID = "old_gold_id_reused";

    private final DatabaseClient database;
    private final OldGoldRows rows;

    OldGoldStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.rows = new OldGoldRows(json);
    }

    /** Takes the metal in; empty, with nothing changed, when the customer, the till or the day does not allow it. */
    Mono<UUID> accept(AcceptCommand command) {
        VoucherIssue voucher = command.voucher();
        var statement = database.sql(voucher == null ? OldGoldSql.ACCEPT_FOR_CASH : OldGoldSql.ACCEPT_FOR_VOUCHER);
        statement = voucher == null ? statement : voucher.bind(statement);
        statement = command.taking().bind(statement, "PAYOUT");
        statement = DocumentSeries.OLD_GOLD.bind(statement, command.shop(), command.branch(), command.at());
        statement = AuditTrail.who(metal(statement, command), command.user())
                .bind("id", command.id())
                .bind("branch", command.branch().id())
                .bind("at", command.at())
                .bind("purpose", command.request().purpose().name())
                .bind("customer", command.request().customerId())
                .bind("detail", rows.json(command.details()))
                .bind("entries", rows.json(command.posting().entries()))
                .bind("fingerprint", Fingerprint.of(command.request()));
        statement = Binds.nullable(statement, "identitySealed", command.paper().number(), byte[].class);
        statement = Binds.nullable(statement, "holdUntil", command.holdUntil(), LocalDate.class);
        return Binds.nullable(statement, "voucher", voucher == null ? null : voucher.id(), UUID.class)
                .mapValue(UUID.class)
                .one();
    }

    Mono<OldGold> find(UUID id) {
        return database.sql(OldGoldSql.BY_ID).bind("id", id).map(rows::document).one();
    }

    /** Everything taken in on these days with the sealed numbers, oldest first. */
    Flux<Reported> between(BranchScope scope, Instant from, Instant until) {
        UUID[] branches = scope.branches();
        var statement = database.sql(
                        OldGoldSql.BETWEEN.formatted(branches == null ? "" : " AND o.branch_id = ANY(:branches)"))
                .bind("from", from)
                .bind("until", until);
        statement = branches == null ? statement : statement.bind("branches", branches);
        return statement
                .map(row ->
                        new Reported(rows.document(row), Optional.ofNullable(row.get("identity_sealed", byte[].class))))
                .all();
    }

    /** The sealed number of the seller's paper; empty when none was shown. */
    Mono<byte[]> sealed(UUID id) {
        return database.sql("SELECT identity_sealed FROM old_gold WHERE id = :id AND identity_sealed IS NOT NULL")
                .bind("id", id)
                .mapValue(byte[].class)
                .one();
    }

    @Override
    public String column() {
        return SealedPaper.COLUMN;
    }

    @Override
    public Mono<Void> take(UUID row, byte[] sealed) {
        return database.sql("UPDATE old_gold SET identity_sealed = :sealed WHERE id = :id AND identity_sealed IS NULL")
                .bind("id", row)
                .bind("sealed", sealed)
                .then();
    }

    /** Newest first. */
    Mono<List<OldGold>> page(BranchScope scope, OldGoldFilter filter, Keyset after, int limit) {
        UUID[] branches = scope.branches();
        String conditions = (branches == null ? "" : " AND o.branch_id = ANY(:branches)") + filter.conditions();
        var statement = database.sql(OldGoldSql.PAGE.formatted(conditions))
                .bind("after", after.at())
                .bind("last", after.id())
                .bind("limit", limit);
        statement = branches == null ? statement : statement.bind("branches", branches);
        statement = filter.held() == null ? statement : statement.bind("today", filter.today());
        return statement.map(rows::document).all().collectList();
    }

    private static GenericExecuteSpec metal(GenericExecuteSpec statement, AcceptCommand command) {
        Appraisal appraisal = command.appraisal();
        return statement
                .bind("metal", command.request().assay().metal().name())
                .bind("fineness", (short) appraisal.fineness().mille())
                .bind("net", appraisal.netGrams().grams())
                .bind("fine", appraisal.fineGrams().grams())
                .bind("currency", appraisal.payable().currency().getCurrencyCode())
                .bind("rateId", appraisal.rate().rateId())
                .bind("payable", appraisal.payable().amount());
    }

    /** A document with the sealed number of the paper. */
    record Reported(OldGold document, Optional<byte[]> number) {}
}
