package app.karat.ui.counter;

import com.vaadin.flow.server.VaadinSession;
import java.util.UUID;

/** Where a session keeps what lies on each branch's counter. */
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

    private static String name(UUID branch) {
        return "karat.cart." + branch;
    }
}
