package app.karat.ui.counter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/** The one place above the pieces where the counter says something; the newest word replaces the one before. */
class CounterNotes extends Div {

    private static final long serialVersionUID = 1L;

    CounterNotes() {
        addClassName("k-notes");
        getElement().setAttribute("aria-live", "polite");
    }

    void say(@Nullable Component note) {
        removeAll();
        if (note != null) {
            add(note);
        }
    }

    /** A note, and beside it what can be done about it. */
    void offer(Component note, String action, Runnable act) {
        removeAll();
        Div both = new Div(note, new Button(action, click -> act.run()));
        both.addClassName("k-offer");
        add(both);
    }

    boolean isQuiet() {
        return getComponentCount() == 0;
    }
}
