package app.karat.shop.imports;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.problem.Problem;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Weight;
import app.karat.shop.branches.Branch;
import app.karat.shop.branches.Shop;
import app.karat.shop.inventory.DraftTexts;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.PieceStatus;
import app.karat.shop.pricing.MetalContent;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.sheets.SheetRow;
import app.karat.shop.text.Fields;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes pieces of rows, under the same rules as the form. Rows are given in the order of the file, because a product file names a product once
 * and its further variants below it. The id of a piece follows from the run and the row, so that a row can never come in twice. Pieces
 * are a microsecond apart, so that lists show them in the order of the sheet.
 */
final class PieceReader {

    private static final TypeReference<Map<String, String>> OWN = new TypeReference<>() {};

    private final Mapping mapping;
    private final List<String> headers;
    private final Shop shop;
    private final UUID run;
    private final Instant at;
    private final PlanCells plans;
    private final JsonMapper json;
    private Product product = new Product("", "", "");

    PieceReader(Mapping mapping, List<String> headers, Shop shop, UUID run, Instant at, JsonMapper json) {
        this.mapping = mapping;
        this.headers = headers;
        this.shop = shop;
        this.run = run;
        this.at = at;
        this.plans = new PlanCells(shop.tenant().profile().currency(), json);
        this.json = json;
    }

    ReadRow read(int index, SheetRow row) {
        var cells = new Cells(row, mapping);
        product = product.after(cells);
        if (row.isBlank() || isNoStock(cells)) {
            return new ReadRow(index, row.number(), null, List.of());
        }
        try {
            Piece piece = piece(index, cells);
            return new ReadRow(index, row.number(), piece, List.of());
        } catch (InvalidInput invalid) {
            return new ReadRow(index, row.number(), null, cells.errors(invalid.errors(), headers));
        }
    }

    /** Images of a product file, pieces that are gone, and articles that are out of stock. */
    private boolean isNoStock(Cells cells) {
        String status = cells.text(Target.STATUS);
        String quantity = cells.text(Target.QUANTITY);
        boolean image =
                mapping.has(Target.HANDLE) && cells.text(Target.TAG) == null && cells.text(Target.PRICE) == null;
        return image
                || status != null && !status.equalsIgnoreCase(PieceStatus.IN_STOCK.name())
                || quantity != null && quantity.matches("0+([.,]0+)?");
    }

    private Piece piece(int index, Cells cells) {
        Fields fields = cells.fields();
        String tag = fields.text("tag", cells.text(Target.TAG), 40);
        String name = fields.text("name", product.name(cells), 200);
        String category = fields.optional("category", product.category(cells), 60);
        String huid = fields.matching(
                "huid", cells.text(Target.HUID), "[A-Za-z0-9]{6}", "A HUID has exactly six letters and digits.");
        String epc = fields.matching(
                "epc", cells.text(Target.EPC), "[0-9A-Fa-f]{24}", "An RFID code has 24 hexadecimal digits.");
        UUID branch = fields.required("branchId", branch(cells));
        one(cells);
        Map<String, String> own = own(cells);
        PieceDraft draft = draft(cells);
        DraftTexts.check(draft, shop.tenant().profile().currency(), fields);
        MetalContent content = content(draft, fields);
        fields.check();
        return new Piece(
                UUID.nameUUIDFromBytes((run + ":" + index).getBytes(StandardCharsets.UTF_8)),
                tag,
                name,
                Objects.requireNonNullElse(category, ""),
                draft,
                Objects.requireNonNull(content),
                upper(huid),
                Objects.requireNonNull(branch),
                PieceStatus.IN_STOCK,
                1,
                at.plusNanos(index * 1_000L),
                upper(epc),
                own);
    }

    private PieceDraft draft(Cells cells) {
        Metal metal = metal(cells);
        PlanCells.Detail detail = plans.detail(cells);
        Weight gross = cells.value(Target.GROSS, Weight::new);
        var draft = new PieceDraft(
                metal,
                purity(cells, metal),
                gross,
                cells.value(Target.OTHER, Weight::new),
                detail.stones(),
                detail.pricing(),
                detail.otherCharges(),
                cells.money(Target.COST, shop.tenant().profile().currency()),
                cells.fields().matching("hsn", cells.text(Target.HSN), "\\d{4,8}", "An HSN has four to eight digits."));
        return NetWeight.settle(draft, cells);
    }

    /** The weights, with every rule of the form that the draft breaks noted. */
    private static @Nullable MetalContent content(PieceDraft draft, Fields fields) {
        try {
            return draft.content();
        } catch (Problem broken) {
            for (FieldError error : broken.errors()) {
                fields.refuse(error.field(), error.rule(), error.message());
            }
            return null;
        }
    }

    private @Nullable Metal metal(Cells cells) {
        for (Target target : List.of(Target.METAL, Target.PURITY, Target.OPTION, Target.NAME)) {
            String text = cells.text(target);
            Metal metal = text == null ? null : MetalWords.metal(text);
            if (metal != null) {
                return metal;
            }
        }
        return MetalWords.metal(product.title());
    }

    private @Nullable String purity(Cells cells, @Nullable Metal metal) {
        String said = cells.text(Target.PURITY);
        if (metal == null) {
            return said;
        }
        for (Target target : List.of(Target.PURITY, Target.METAL, Target.OPTION, Target.NAME)) {
            String text = cells.text(target);
            String label = text == null ? null : MetalWords.purity(metal, text);
            if (label != null || said != null && target == Target.PURITY) {
                return label == null ? said : label;
            }
        }
        return MetalWords.purity(metal, product.title());
    }

    private @Nullable UUID branch(Cells cells) {
        String said = cells.text(Target.BRANCH);
        if (said == null) {
            return mapping.branchId();
        }
        UUID found = shop.branches().stream()
                .filter(branch ->
                        branch.code().equalsIgnoreCase(said) || branch.name().equalsIgnoreCase(said))
                .map(Branch::id)
                .findFirst()
                .orElse(null);
        cells.fields().require(found != null, "branchId", "unknown", "There is no branch “%s”.".formatted(said));
        return found == null ? mapping.branchId() : found;
    }

    private void one(Cells cells) {
        BigDecimal quantity = cells.number(Target.QUANTITY);
        cells.fields()
                .require(
                        quantity == null || quantity.compareTo(BigDecimal.ONE) == 0,
                        "quantity",
                        "one-of-a-kind",
                        "Each piece has a tag of its own; give these pieces a row each.");
    }

    private Map<String, String> own(Cells cells) {
        String text = cells.text(Target.OWN);
        try {
            return text == null ? Map.of() : json.readValue(text, OWN);
        } catch (JacksonException broken) {
            cells.fields().refuse("own", "unreadable", "Own fields are written as Karat exports them.");
            return Map.of();
        }
    }

    private static @Nullable String upper(@Nullable String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    /** What a product file says once for all variants of a product. */
    private record Product(String handle, String title, String category) {

        Product after(Cells cells) {
            String now = cells.text(Target.HANDLE);
            if (now == null || now.equals(handle)) {
                return this;
            }
            return new Product(now, or(cells.text(Target.NAME), ""), or(cells.text(Target.CATEGORY), ""));
        }

        String name(Cells cells) {
            String own = or(cells.text(Target.NAME), title);
            String option = or(cells.text(Target.OPTION), "");
            return option.isEmpty() || option.equals("Default Title") ? own : own + ", " + option;
        }

        String category(Cells cells) {
            return or(cells.text(Target.CATEGORY), category);
        }

        private static String or(@Nullable String text, String instead) {
            return text == null ? instead : text;
        }
    }
}
