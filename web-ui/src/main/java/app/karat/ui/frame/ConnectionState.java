package app.karat.ui.frame;

import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.live.Hub;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.html.Span;

/** Whether events come as they happen; told by a word and a dot, and nothing but a dot while all is well. */
class ConnectionState extends Span {

    private static final long serialVersionUID = 1L;

    private final Span words = Lay.text("words", "");

    ConnectionState(Workplace place, Hub hub) {
        addClassName("k-connection");
        getElement().setAttribute("role", "status");
        Span dot = Lay.text("dot", "");
        dot.getElement().setAttribute("aria-hidden", "true");
        add(dot, words);
        hub.follow(this, place.tenant(), event -> show(hub.isStreaming()));
        show(hub.isStreaming());
    }

    private void show(boolean live) {
        setClassName("live", live);
        words.setText(Texts.t(live ? "frame.live" : "frame.polling"));
        setTitle(Texts.t(live ? "frame.liveLong" : "frame.pollingLong"));
    }
}
