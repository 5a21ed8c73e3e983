package app.karat.shop.inventory;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.pricing.OtherCharge;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.Stone;
import app.karat.shop.store.Binds;
import app.karat.shop.text.SearchText;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Between a piece and its row. */
final class PieceRows {

    static final String COLUMNS =
            "id, tag, name, category, metal, purity, gross_grams, other_grams, detail::text AS detail, cost,"
                    + " huid, hsn, branch_id, status, version, created_at, epc, own::text AS own, design_id, variant,"
                    + " (SELECT d.style FROM design d WHERE d.id = design_id) AS style ";

    private static final TypeReference<Map<String, String>> OWN = new TypeReference<>() {};

    private final JsonMapper json;

    PieceRows(JsonMapper json) {
        this.json = json;
    }

    /** Binds everything but status, version and times. */
    GenericExecuteSpec bind(GenericExecuteSpec statement, Piece piece, Currency currency) {
        var draft = piece.draft();
        var content = piece.content();
        Money cost = draft.cost();
        var bound = statement
                .bind("id", piece.id())
                .bind("tag", piece.tag())
                .bind("name", piece.name())
                .bind("category", piece.category())
                .bind("metal", content.purity().metal().name())
                .bind("purity", content.purity().label())
                .bind("fineness", (short) content.purity().fineness().mille())
                .bind("gross", content.gross().grams())
                .bind(
                        "other",
                        Objects.requireNonNullElse(draft.otherGrams(), Weight.ZERO)
                                .grams())
                .bind("net", content.net().grams())
                .bind("fine", content.fine().grams())
                .bind("carats", content.stones().value())
                .bind("mode", mode(draft))
                .bind("detail", json.writeValueAsString(Detail.of(draft, currency)))
                .bind("fixedValue", FixedValue.of(draft, currency).amount())
                .bind("branch", piece.branchId())
                .bind("words", words(piece));
        bound = Binds.nullable(bound, "cost", cost == null ? null : cost.amount(), BigDecimal.class);
        bound = Binds.nullable(bound, "huid", piece.huid(), String.class);
        bound = Binds.nullable(bound, "epc", piece.epc(), String.class)
                .bind("own", json.writeValueAsString(piece.own()));
        return bindDesign(Binds.nullable(bound, "hsn", draft.hsn(), String.class), piece.design());
    }

    private static GenericExecuteSpec bindDesign(GenericExecuteSpec statement, @Nullable OfDesign design) {
        var bound = Binds.nullable(statement, "design", design == null ? null : design.id(), UUID.class);
        return Binds.nullable(bound, "variant", design == null ? null : design.variant(), String.class);
    }

    Piece piece(Readable row) {
        Detail detail = json.readValue(text(row, "detail"), Detail.class);
        BigDecimal cost = row.get("cost", BigDecimal.class);
        var draft = new PieceDraft(
                Metal.valueOf(text(row, "metal")),
                text(row, "purity"),
                weight(row, "gross_grams"),
                weight(row, "other_grams"),
                detail.stones(),
                detail.pricing(),
                detail.otherCharges(),
                cost == null ? null : Money.of(cost, detail.currency()),
                row.get("hsn", String.class));
        return new Piece(
                Objects.requireNonNull(row.get("id", UUID.class)),
                text(row, "tag"),
                text(row, "name"),
                text(row, "category"),
                draft,
                draft.content(),
                row.get("huid", String.class),
                Objects.requireNonNull(row.get("branch_id", UUID.class)),
                PieceStatus.valueOf(text(row, "status")),
                Objects.requireNonNull(row.get("version", Long.class)),
                Objects.requireNonNull(row.get("created_at", Instant.class)),
                row.get("epc", String.class),
                json.readValue(text(row, "own"), OWN),
                design(row));
    }

    private static @Nullable OfDesign design(Readable row) {
        UUID id = row.get("design_id", UUID.class);
        return id == null ? null : new OfDesign(id, row.get("style", String.class), row.get("variant", String.class));
    }

    /** The piece as a row of many, for {@code jsonb_to_recordset}. */
    NewRow row(Piece piece, Currency currency) {
        var draft = piece.draft();
        var content = piece.content();
        return new NewRow(
                piece.id(),
                piece.tag(),
                piece.name(),
                piece.category(),
                content.purity().metal().name(),
                content.purity().label(),
                content.purity().fineness().mille(),
                content.gross().toString(),
                Objects.requireNonNullElse(draft.otherGrams(), Weight.ZERO).toString(),
                content.net().toString(),
                content.fine().toString(),
                content.stones().toString(),
                mode(draft),
                Detail.of(draft, currency),
                FixedValue.of(draft, currency).amount().toPlainString(),
                draft.cost() == null ? null : draft.cost().amount().toPlainString(),
                piece.huid(),
                draft.hsn(),
                piece.branchId(),
                piece.epc(),
                piece.own(),
                words(piece),
                piece.createdAt(),
                piece.design() == null ? null : piece.design().id(),
                piece.design() == null ? null : piece.design().variant());
    }

    private static String mode(PieceDraft draft) {
        return Objects.requireNonNull(Objects.requireNonNull(draft.pricing()).mode())
                .name();
    }

    private static String[] words(Piece piece) {
        var words = new SearchText()
                .text(piece.tag())
                .text(piece.name())
                .text(piece.category())
                .text(piece.huid())
                .text(piece.epc());
        piece.draft().stones().forEach(stone -> words.text(stone.certificate()).text(stone.kind()));
        piece.own().values().forEach(words::text);
        return words.lexemes();
    }

    private static Weight weight(Readable row, String column) {
        return new Weight(Objects.requireNonNull(row.get(column, BigDecimal.class)));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    /** A piece with all that its row holds; weights and amounts as decimal texts. */
    record NewRow(
            UUID id,
            String tag,
            String name,
            String category,
            String metal,
            String purity,
            int fineness,
            String gross,
            String other,
            String net,
            String fine,
            String carats,
            String mode,
            Detail detail,
            String fixed,
            @Nullable String cost,
            @Nullable String huid,
            @Nullable String hsn,
            UUID branch,
            @Nullable String epc,
            Map<String, String> own,
            String[] words,
            Instant at,
            @Nullable UUID design,
            @Nullable String variant) {

        /** Columns and types of a set of rows. */
        static final String TYPES =
                "id uuid, tag text, name text, category text, metal text, purity text, fineness smallint,"
                        + " gross numeric, other numeric, net numeric, fine numeric, carats numeric, mode text, detail jsonb, fixed numeric,"
                        + " cost numeric, huid text, hsn text, branch uuid, epc text, own jsonb, words text[], at timestamptz,"
                        + " design uuid, variant text";
    }

    /** What the column {@code detail} holds. */
    record Detail(
            @Nullable List<Stone> stones,
            @Nullable PricePlan pricing,
            @Nullable List<OtherCharge> otherCharges,
            Currency currency) {

        static Detail of(PieceDraft draft, Currency currency) {
            return new Detail(draft.stones(), draft.pricing(), draft.otherCharges(), currency);
        }
    }
}
