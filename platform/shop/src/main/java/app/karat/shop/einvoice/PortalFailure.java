package app.karat.shop.einvoice;

/** Why the portal did not register an invoice. */
final class PortalFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean passing;

    private PortalFailure(boolean passing, String message) {
        super(message, null, false, false);
        this.passing = passing;
    }

    /** Asking again may help. */
    static PortalFailure passing(String message) {
        return new PortalFailure(true, message);
    }

    /** It says no, and will say so again. */
    static PortalFailure refused(String message) {
        return new PortalFailure(false, message);
    }

    boolean isPassing() {
        return passing;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
