package app.karat.shop.designs;

import app.karat.shop.pricing.PieceDraft;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Between designs and their rows. */
final class DesignRows {

    private static final TypeReference<List<Variant>> VARIANTS = new TypeReference<>() {};
    private static final TypeReference<List<Material>> MATERIALS = new TypeReference<>() {};

    private final JsonMapper json;

    DesignRows(JsonMapper json) {
        this.json = json;
    }

    /** Binds what the design says. */
    GenericExecuteSpec bind(GenericExecuteSpec statement, DesignTerms terms) {
        return statement
                .bind("style", terms.style())
                .bind("name", terms.name())
                .bind("category", terms.category())
                .bind("collection", terms.collection())
                .bind("description", terms.description())
                .bind("draft", json.writeValueAsString(terms.draft()))
                .bind("variants", json.writeValueAsString(terms.variants()))
                .bind("materials", json.writeValueAsString(terms.materials()))
                .bind("retired", terms.retired());
    }

    Design design(Readable row) {
        var terms = new DesignTerms(
                text(row, "style"),
                text(row, "name"),
                text(row, "category"),
                text(row, "collection"),
                text(row, "description"),
                json.readValue(text(row, "draft"), PieceDraft.class),
                json.readValue(text(row, "variants"), VARIANTS),
                json.readValue(text(row, "materials"), MATERIALS),
                Objects.requireNonNull(row.get("retired", Boolean.class)));
        return new Design(
                Objects.requireNonNull(row.get("id", UUID.class)),
                terms,
                Objects.requireNonNull(row.get("version", Long.class)),
                Objects.requireNonNull(row.get("created_at", Instant.class)),
                row.get("photo_id", UUID.class),
                Objects.requireNonNull(row.get("in_stock", Long.class)));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
