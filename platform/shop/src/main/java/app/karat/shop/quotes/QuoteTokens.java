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
 * Quotes as text: {@code q1.<key id>.<deflated JSON>.<HMAC-SHA-256>}, base64url. The signature is checked, in constant time, before anything of
 * the content is looked at.
 */
final class QuoteTokens {

    private static final String VERSION = "q1";
    private static final int LONGEST = 512 * 1024;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final QuoteKeys keys;
    private final JsonMapper json;

    QuoteTokens(QuoteKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    String write(Quote quote) {
        String signed =
                VERSION + "." + keys.current() + "." + ENCODER.encodeToString(packed(json.writeValueAsBytes(quote)));
        return signed + "." + ENCODER.encodeToString(keys.code(keys.current(), signed));
    }

    /** The quote, or nothing if we did not sign exactly this text. */
    Optional<Quote> read(String token) {
        String[] parts = token.length() > LONGEST ? new String[0] : token.split("\\.", -1);
        if (parts.length != 4 || !VERSION.equals(parts[0]) || !keys.knows(parts[1]) || !isSigned(token, parts)) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(unpacked(DECODER.decode(parts[2])), Quote.class));
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
