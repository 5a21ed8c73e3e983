package app.karat.shop.terminals;

import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A body as Stripe takes it: fields of a form, nested ones in brackets. */
final class Form {

    private final MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();

    Form with(String name, String value) {
        fields.add(name, value);
        return this;
    }

    /** What we note on their object, for whoever looks at it there. */
    Form about(Map<String, String> metadata) {
        metadata.forEach((name, value) -> fields.add("metadata[" + name + "]", value));
        return this;
    }

    MultiValueMap<String, String> fields() {
        return fields;
    }
}
