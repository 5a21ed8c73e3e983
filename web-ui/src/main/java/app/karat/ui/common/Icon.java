package app.karat.ui.common;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One of Karat's own line icons, in the colour of the text around it. Decoration only: the words stand beside it. */
public class Icon extends Span {

    private static final long serialVersionUID = 1L;

    public Icon(String name) {
        addClassNames("k-icon", "k-icon-" + name);
        getElement().setAttribute("aria-hidden", "true");
    }

    /** The placeholder for a photograph of that category. */
    public static Icon ofCategory(@Nullable String category) {
        String kind = category == null ? "" : category.toLowerCase(Locale.ROOT);
        if (kind.contains("neck") || kind.contains("pendant") || kind.contains("mangal")) {
            return new Icon("necklace");
        }
        if (kind.contains("bangle") || kind.contains("bracelet") || kind.contains("kada")) {
            return new Icon("bangle");
        }
        if (kind.contains("ear") || kind.contains("stud") || kind.contains("jhumk")) {
            return new Icon("earring");
        }
        if (kind.contains("chain")) {
            return new Icon("chain");
        }
        return new Icon(kind.contains("coin") || kind.contains("bar") ? "coin" : "ring");
    }
}
