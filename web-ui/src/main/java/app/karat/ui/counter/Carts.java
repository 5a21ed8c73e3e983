package app.karat.ui.counter;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.Objects;
import java.util.UUID;

/**
 * Where a session keeps what lies on each branch's counter. Every tab of the browser is a counter of its own: two tabs of
 * one person sell two bills, and a tab that is loaded again finds its own.
 */
final class Carts {

    private Carts() {}

    static Cart of(UUID branch) {
        Cart known = (Cart) VaadinSession.getCurrent().getAttribute(name(branch));
        return known != null ? known : fresh(branch);
    }

    static Cart fresh(UUID branch) {
        Cart cart = new Cart();
        VaadinSession.getCurrent().setAttribute(name(branch), cart);
        return cart;
    }

    /** A tab keeps its window's name when it is loaded again. */
    private static String name(UUID branch) {
        String tab = UI.getCurrent().getPage().getExtendedClientDetails().getWindowName();
        return "karat.cart." + branch + "." + Objects.requireNonNullElse(tab, "");
    }
}
