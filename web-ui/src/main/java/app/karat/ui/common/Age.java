package app.karat.ui.common;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;

/** How long ago something was; the browser keeps it growing, the server only says when it happened. */
public class Age extends Span {

    private static final long serialVersionUID = 1L;

    public Age(Formats formats) {
        addClassName("k-num");
        getElement().setAttribute("data-locale", formats.locale().toLanguageTag());
    }

    public void setInstant(Instant at) {
        getElement().setAttribute("data-age", Long.toString(at.toEpochMilli()));
    }
}
