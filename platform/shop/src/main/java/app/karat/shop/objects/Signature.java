package app.karat.shop.objects;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * AWS Signature Version 4 of one request to S3 (docs.aws.amazon.com, "Authenticating Requests: Using the Authorization Header"). Our paths
 * hold nothing that would need escaping and our requests have no query, so the address is signed as it is.
 */
record Signature(String accessKey, String secretKey, String region) {

    /** The digest of an empty body. */
    static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** The headers to send besides those given, the authorisation among them. */
    Map<String, String> headers(String method, URI address, Map<String, String> signed, String sha256, Instant at) {
        String stamp = STAMP.format(at);
        SortedMap<String, String> all = new TreeMap<>(signed);
        all.put("host", host(address));
        all.put("x-amz-content-sha256", sha256);
        all.put("x-amz-date", stamp);
        String names = String.join(";", all.keySet());
        String lines = all.entrySet().stream()
                .map(each -> each.getKey() + ":" + each.getValue().strip() + "\n")
                .collect(Collectors.joining());
        String request = String.join("\n", method, address.getRawPath(), "", lines, names, sha256);
        String scope = stamp.substring(0, 8) + "/" + region + "/s3/aws4_request";
        String toSign = String.join("\n", "AWS4-HMAC-SHA256", stamp, scope, hex(digest(request)));
        String signature = hex(hmac(key(stamp.substring(0, 8)), toSign));
        return Map.of(
                "x-amz-content-sha256",
                sha256,
                "x-amz-date",
                stamp,
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=%s/%s,SignedHeaders=%s,Signature=%s"
                        .formatted(accessKey, scope, names, signature));
    }

    @Override
    public String toString() {
        return "Signature[" + accessKey + "]";
    }

    private byte[] key(String day) {
        byte[] ofDay = hmac(("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8), day);
        return hmac(hmac(hmac(ofDay, region), "s3"), "aws4_request");
    }

    private static String host(URI address) {
        boolean usual = address.getPort() < 0
                || address.getPort() == 443 && "https".equals(address.getScheme())
                || address.getPort() == 80 && "http".equals(address.getScheme());
        return usual ? address.getHost() : address.getHost() + ":" + address.getPort();
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] digest(String text) {
        return Count.sha256Digest().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
