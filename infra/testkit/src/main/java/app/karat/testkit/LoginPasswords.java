package app.karat.testkit;

import java.util.LinkedHashMap;
import java.util.Map;

/** The passwords of the platform's logins in a test database; {@code bucket} is that of all sixteen bucket logins. */
public record LoginPasswords(
        String owner, String control, String directory, String relay, String identity, String bucket) {

    static LoginPasswords forTests() {
        return new LoginPasswords(
                "test-owner", "test-control", "test-directory", "test-relay", "test-identity", "test-bucket");
    }

    /** Each password under the name that configuration and {@code cluster.sql} know it by. */
    Map<String, String> byName() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("owner", owner);
        names.put("control", control);
        names.put("directory", directory);
        names.put("relay", relay);
        names.put("identity", identity);
        names.put("bucket", bucket);
        return names;
    }
}
