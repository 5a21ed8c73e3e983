package app.karat.identity.clients;

/** Who may accept a token. */
public enum Audience {
    SHOP("karat-shop"),
    ADMIN("karat-admin"),
    IDENTITY("karat-identity");

    private final String word;

    Audience(String word) {
        this.word = word;
    }

    /** The word in the {@code aud} claim. */
    public String word() {
        return word;
    }
}
