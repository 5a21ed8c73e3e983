package app.karat.shop.inventory.web;

import app.karat.shop.branches.Shops;
import app.karat.shop.inventory.BatchEdit;
import app.karat.shop.inventory.Batches;
import app.karat.shop.inventory.DraftTexts;
import app.karat.shop.inventory.OwnField;
import app.karat.shop.inventory.OwnFields;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.text.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Changes of many pieces, and the fields that a shop defines, over HTTP. */
@RestController
@RequestMapping("/api/pieces")
class BatchController {

    private static final int MOST = 500;

    private final Batches batches;
    private final OwnFields ownFields;
    private final Shops shops;

    BatchController(Batches batches, OwnFields ownFields, Shops shops) {
        this.batches = batches;
        this.ownFields = ownFields;
        this.shops = shops;
    }

    @PostMapping("/batch")
    Mono<Changed> edit(@RequestBody EditRequest request) {
        return shops.current().flatMap(shop -> {
            var fields = new Fields();
            List<UUID> ids =
                    fields.whole("pieces", request.pieces()).stream().distinct().toList();
            fields.require(!ids.isEmpty(), "pieces", "required", "Name the pieces to change.");
            fields.require(ids.size() <= MOST, "pieces", "too-many", "At most %d pieces at once.".formatted(MOST));
            String category = fields.optional("category", request.category(), 60);
            DraftTexts.checkPlan(request.pricing(), shop.tenant().profile().currency(), fields);
            Map<String, String> own = own(request.own(), fields);
            fields.check();
            return batches.edit(ids, new BatchEdit(category, request.pricing(), own))
                    .map(Changed::new);
        });
    }

    @GetMapping("/own-fields")
    Mono<List<OwnField>> ownFields() {
        return ownFields.all();
    }

    @PutMapping("/own-fields")
    Mono<List<OwnField>> keep(@RequestBody FieldsRequest request) {
        var fields = new Fields();
        List<OwnField> next = fields.whole("fields", request.fields());
        fields.check();
        return Mono.defer(() -> ownFields.keep(next));
    }

    /** Blank values stay: they clear a field. */
    private static Map<String, String> own(@Nullable Map<String, @Nullable String> own, Fields fields) {
        Map<String, String> values = new HashMap<>(OwnValues.checked(own, fields));
        if (own != null) {
            own.forEach((key, value) -> values.putIfAbsent(key, ""));
        }
        return values;
    }

    /** Which pieces, and what is to become of them. */
    record EditRequest(
            @Nullable List<@Nullable UUID> pieces,
            @Nullable String category,
            @Nullable PricePlan pricing,
            @Nullable Map<String, @Nullable String> own) {}

    /** The shop's own fields. */
    record FieldsRequest(@Nullable List<@Nullable OwnField> fields) {}

    /** How many pieces were changed. */
    record Changed(int changed) {}
}
