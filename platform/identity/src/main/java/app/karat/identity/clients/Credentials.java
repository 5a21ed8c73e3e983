package app.karat.identity.clients;

/** What a new API client signs in with; the secret is shown once and never printed. */
public record Credentials(String clientId, String clientSecret) {
    @Override
    public String toString() {
        return "Credentials[" + clientId + "]";
    }
}
