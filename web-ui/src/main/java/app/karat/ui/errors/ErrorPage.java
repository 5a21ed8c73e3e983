package app.karat.ui.errors;

import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** The one shape of all error pages: what happened, and the way on. */
final class ErrorPage {

    private ErrorPage() {}

    static Component of(String icon, String title, String text) {
        Anchor home = new Anchor("/", Texts.t("error.home"));
        Div page = Lay.box("k-error", new EmptyState(icon, title, text, home));
        page.getElement().setAttribute("role", "alert");
        return page;
    }
}
