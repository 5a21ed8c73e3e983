package app.karat.ui.common;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;

/** Tells a part of a screen whether it stands on a phone, at first and whenever the window changes. */
public final class Narrow {

    private static final int WIDEST_PHONE = 640;

    private Narrow() {}

    /** Calls back with true on a phone and false on anything wider. */
    public static void follow(Component part, Consumer<Boolean> onPhone) {
        part.addAttachListener(attached -> {
            Page page = UI.getCurrent().getPage();
            onPhone.accept(phone(page.getExtendedClientDetails().getWindowInnerWidth()));
            Registration resizes =
                    page.addBrowserWindowResizeListener(resized -> onPhone.accept(phone(resized.getWidth())));
            part.addDetachListener(detached -> {
                detached.unregisterListener();
                resizes.remove();
            });
        });
    }

    /** A width the browser has not told counts as wide. */
    private static boolean phone(int width) {
        return width > 0 && width <= WIDEST_PHONE;
    }
}
