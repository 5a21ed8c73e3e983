package app.karat.ui.common;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short notices at the edge of the screen; failures stay until they are read. */
public final class Notices {

    private static final String LAST = "karat.notice";
    private static final int SECONDS = 4_000;

    private Notices() {}

    public static void done(String text) {
        show(text, SECONDS, NotificationVariant.LUMO_SUCCESS);
    }

    public static void failed(String text) {
        show(text, 2 * SECONDS, NotificationVariant.LUMO_ERROR);
    }

    private static void show(String text, int millis, NotificationVariant tone) {
        if (isOpen(text)) {
            return;
        }
        Notification notice = new Notification(text, millis, Notification.Position.BOTTOM_CENTER);
        notice.addThemeVariants(tone);
        notice.setAssertive(tone == NotificationVariant.LUMO_ERROR);
        notice.addOpenedChangeListener(
                changed -> ComponentUtil.setData(UI.getCurrent(), LAST, changed.isOpened() ? text : null));
        notice.open();
    }

    /** The same words need not be said twice at once. */
    private static boolean isOpen(String text) {
        return text.equals(ComponentUtil.getData(UI.getCurrent(), LAST));
    }
}
