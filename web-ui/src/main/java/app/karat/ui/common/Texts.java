package app.karat.ui.common;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words on the screens, all from the message bundles of {@code vaadin-i18n}. */
public final class Texts {

    private Texts() {}

    /** The text of that key in the language of the current screen. */
    public static String t(String key, Object... values) {
        return I18NProvider.translate(key, values);
    }

    /** The text of a code such as {@code status.IN_STOCK}; the code itself, made readable, when no text is kept for it. */
    public static String code(String family, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return "";
        }
        String key = family + "." + code;
        String text = t(key);
        boolean missing = text.isEmpty() || text.contains(key);
        return missing
                ? code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ')
                : text;
    }
}
