package app.karat.shop.quotes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Promises as text, of one kind each: {@code <kind>.<key id>.<deflated JSON>.<HMAC-SHA-256>}, base64url. The signature is checked, in constant time, before anything of
 * the content is looked at.
 */
final class SignedTokens<T> {

    private static final int LONGEST = 512 * 1024;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final String kind;
    private final Class<T> type;
    private final QuoteKeys keys;
    private final JsonMapper json;

    /** With a kind such as {@code q1}, which is signed too, so that no text of one kind passes for another. */
    SignedTokens(String kind, Class<T> type, QuoteKeys keys, JsonMapper json) {
        this.kind = kind;
        this.type = type;
        this.keys = keys;
        this.json = json;
    }

    String write(T promise) {
        String signed =
                kind + "." + keys.current() + "." + ENCODER.encodeToString(packed(json.writeValueAsBytes(promise)));
        return signed + "." + ENCODER.encodeToString(keys.code(keys.current(), signed));
    }

    /** The promise, or nothing if we did not sign exactly this text. */
    Optional<T> read(String token) {
        String[] parts = token.length() > LONGEST ? new String[0] : token.split("\\.", -1);
        if (parts.length != 4 || !kind.equals(parts[0]) || !keys.knows(parts[1]) || !isSigned(token, parts)) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(unpacked(DECODER.decode(parts[2])), type));
        } catch (JacksonException | IllegalArgumentException | UncheckedIOException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    private boolean isSigned(String token, String[] parts) {
        String signed = token.substring(0, token.lastIndexOf('.'));
        String code = ENCODER.encodeToString(keys.code(parts[1], signed));
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.US_ASCII), parts[3].getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] packed(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(packed)) {
            deflating.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] unpacked(byte[] packed) {
        try (InflaterInputStream inflating = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return inflating.readAllBytes();
        } catch (IOException notOurs) {
            throw new UncheckedIOException(notOurs);
        }
    }
}
