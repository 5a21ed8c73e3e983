package app.karat.ui.common;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A sentence that matters here: information, warning or refusal, told by words and colour together. */
public class Note extends Div {

    private static final long serialVersionUID = 1L;

    private final Span words = new Span();

    public Note(String tone, String icon, String text) {
        addClassNames("k-note", tone);
        words.setText(text);
        add(new Icon(icon), words);
    }

    /** A refusal: read out at once by screen readers. */
    public static Note bad(String text) {
        Note note = new Note("bad", "warn", text);
        note.getElement().setAttribute("role", "alert");
        return note;
    }

    public static Note warn(String text) {
        return new Note("warn", "warn", text);
    }

    public static Note info(String text) {
        return new Note("info", "paper", text);
    }

    public void setText(String text) {
        words.setText(text);
    }
}
