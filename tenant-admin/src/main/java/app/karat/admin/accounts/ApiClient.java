package app.karat.admin.accounts;

/** The credentials of a chain's new API client. The secret is shown once; only identity can check it afterwards. */
public record ApiClient(String clientId, String clientSecret) {

    @Override
    public String toString() {
        return "ApiClient[" + clientId + ", hidden]";
    }
}
