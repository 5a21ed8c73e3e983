package app.karat.identity.settings;

/** A setting without which identity must not start; its message is one sentence that names the property. */
public final class MissingSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private MissingSetting(String message) {
        super(message);
    }

    /** The property is absent or blank. */
    public static MissingSetting absent(String property) {
        return new MissingSetting("Identity cannot start: the property " + property + " is missing.");
    }

    /** The property is there but cannot serve; the reason never repeats its value. */
    public static MissingSetting unusable(String property, String reason) {
        return new MissingSetting("Identity cannot start: the property " + property + " " + reason + ".");
    }
}
