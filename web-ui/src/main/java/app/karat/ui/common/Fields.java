package app.karat.ui.common;

import app.karat.ui.api.ApiProblem;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows a service's refusal at the fields it speaks of; what belongs to no field comes back to be shown above them. */
public final class Fields {

    private final Map<String, HasValidation> byPath = new LinkedHashMap<>();

    /** Names a field by the path the service uses for it. */
    public <F extends HasValidation> F bind(String path, F field) {
        byPath.put(path, field);
        if (field instanceof HasValue<?, ?> value) {
            value.addValueChangeListener(changed -> field.setInvalid(false));
        }
        return field;
    }

    /** All fields good again. */
    public void clear() {
        byPath.values().forEach(field -> field.setInvalid(false));
    }

    /** Marks the fields; answers what remains to be said above the form, empty when every error found its field. */
    public String show(ApiProblem problem) {
        clear();
        List<String> elsewhere = new ArrayList<>();
        for (ApiProblem.FieldError error : problem.errors()) {
            HasValidation field = find(error.field());
            if (field == null) {
                elsewhere.add(error.message());
            } else {
                field.setErrorMessage(error.message());
                field.setInvalid(true);
            }
        }
        byPath.values().stream()
                .filter(HasValidation::isInvalid)
                .findFirst()
                .filter(Focusable.class::isInstance)
                .ifPresent(field -> ((Focusable<?>) field).focus());
        return problem.errors().isEmpty() ? problem.detail() : String.join(" ", elsewhere);
    }

    private @Nullable HasValidation find(String path) {
        HasValidation exact = byPath.get(path);
        if (exact != null) {
            return exact;
        }
        return byPath.entrySet().stream()
                .filter(entry -> path.endsWith("." + entry.getKey()) || path.startsWith(entry.getKey() + "."))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
