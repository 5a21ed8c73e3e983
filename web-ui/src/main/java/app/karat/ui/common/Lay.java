package app.karat.ui.common;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;

/** Rows, stacks and cards: the few ways things are laid out, styled in one place. */
public final class Lay {

    private Lay() {}

    /** Side by side, centred. */
    public static Div row(Component... parts) {
        return box("k-row", parts);
    }

    /** One under the other. */
    public static Div stack(Component... parts) {
        return box("k-stack", parts);
    }

    /** A framed surface. */
    public static Div card(Component... parts) {
        return box("k-card", parts);
    }

    /** A box with style names, separated by spaces. */
    public static Div box(String classNames, Component... parts) {
        Div div = new Div(parts);
        div.addClassNames(classNames.split(" ", -1));
        return div;
    }

    /** Words with style names. */
    public static Span text(String classNames, String text) {
        Span span = new Span(text);
        span.addClassNames(classNames.split(" ", -1));
        return span;
    }

    /** A figure in columns: tabular, never wrapped. */
    public static Span num(String text) {
        return text("k-num", text);
    }

    /** A small round label. */
    public static Span tag(String text, String tone) {
        return text(("k-tag " + tone).strip(), text);
    }

    /** A page's heading with what can be done beside it. */
    public static Div head(String title, Component... actions) {
        H1 heading = new H1(title);
        Div beside = box("k-row wrap", actions);
        return box("k-head", heading, beside);
    }

    /** A label over its value. */
    public static Div fact(String label, Component value) {
        return new Div(text("label", label), value);
    }

    /** A line of text with a smaller one below it. */
    public static Div twoLines(String first, String second) {
        return box("k-stack tight", num(first), text("k-small k-soft", second));
    }

    /** Words that carry the row. */
    public static Span strong(String text) {
        return text("k-strong", text);
    }

    /** A key as printed on a keyboard. */
    public static Span key(String name) {
        Span key = text("k-key", name);
        key.getElement().setAttribute("aria-hidden", "true");
        return key;
    }
}
