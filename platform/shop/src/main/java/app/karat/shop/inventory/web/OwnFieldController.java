package app.karat.shop.inventory.web;

import app.karat.shop.inventory.OwnField;
import app.karat.shop.inventory.OwnFields;
import app.karat.shop.text.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The fields that a shop defines for its pieces, over HTTP. */
@RestController
@RequestMapping("/api/pieces/own-fields")
class OwnFieldController {

    private final OwnFields ownFields;

    OwnFieldController(OwnFields ownFields) {
        this.ownFields = ownFields;
    }

    @GetMapping
    Mono<List<OwnField>> ownFields() {
        return ownFields.all();
    }

    @PutMapping
    Mono<List<OwnField>> keep(@RequestBody FieldsRequest request) {
        var fields = new Fields();
        List<OwnField> next = fields.whole("fields", request.fields());
        fields.check();
        return Mono.defer(() -> ownFields.keep(next));
    }

    /** The shop's own fields. */
    record FieldsRequest(@Nullable List<@Nullable OwnField> fields) {}
}
