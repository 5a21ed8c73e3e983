package app.karat.kernel.problem;

/** A service cannot start because a setting that has no safe default is not given. */
public final class MissingSetting extends RuntimeException {

    private final String property;

    /** The full name of the property, such as {@code karat.postgres.passwords.bucket}. */
    public MissingSetting(String property) {
        super("The setting " + property + " is missing and has no default. Set it (or the environment variable "
                + environmentName(property) + ") and start again.");
        this.property = property;
    }

    /** The property's full name. */
    public String property() {
        return property;
    }

    private static String environmentName(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(java.util.Locale.ROOT);
    }
}
