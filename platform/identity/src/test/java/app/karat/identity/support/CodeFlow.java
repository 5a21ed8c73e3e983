package app.karat.identity.support;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Authorization code with PKCE, the way the UI goes it. */
public final class CodeFlow {

    public static final String REDIRECT = TestSettings.UI + "/login/oauth2/code/karat";

    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final Scene scene;
    private final Browser browser;
    private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();

    public CodeFlow(Scene scene, Browser browser) {
        this.scene = scene;
        this.browser = browser;
    }

    /** The tokens of somebody who signs in with this password. */
    public static JsonNode tokens(Scene scene, String email) {
        var flow = new CodeFlow(scene, scene.browser());
        return Scene.json(flow.exchange(flow.code(email, Scene.PASSWORD)));
    }

    /** From the application's redirect over the sign-in page to the code. */
    public String code(String email, String password) {
        HttpResponse<String> asked = browser.get(authorize(Map.of()));
        if (asked.statusCode() != 302 || !location(asked).endsWith("/login")) {
            throw new AssertionError("expected the sign-in page: " + asked.statusCode() + " " + asked.headers());
        }
        HttpResponse<String> signedIn = browser.signIn(email, password);
        if (signedIn.statusCode() != 302) {
            throw new AssertionError("not signed in: " + signedIn.statusCode() + " " + signedIn.body());
        }
        return codeIn(browser.get(location(signedIn)));
    }

    public HttpResponse<String> exchange(String code) {
        return exchange(code, Map.of());
    }

    public HttpResponse<String> exchange(String code, Map<String, String> other) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", REDIRECT, "code_verifier", verifier));
        fields.putAll(other);
        return scene.asUi(fields);
    }

    public String authorize(Map<String, String> other) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "response_type", "code",
                "client_id", "karat-ui",
                "scope", "openid profile email",
                "redirect_uri", REDIRECT,
                "state", "s1",
                "nonce", "n1",
                "code_challenge", challenge(),
                "code_challenge_method", "S256"));
        fields.putAll(other);
        fields.values().removeIf(String::isEmpty);
        return "/oauth2/authorize?" + Browser.form(fields);
    }

    public static String codeIn(HttpResponse<String> response) {
        var matcher = CODE.matcher(location(response));
        if (!matcher.find()) {
            throw new AssertionError("no code in " + location(response));
        }
        return matcher.group(1);
    }

    public static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .map(URI::create)
                .map(URI::toString)
                .orElse("");
    }

    private String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
