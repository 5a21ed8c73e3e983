package app.karat.shop.objects;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/** Counts and digests what passes by, and stops what is too much. */
final class Count {

    private final MessageDigest digest = sha256Digest();
    private final long most;
    private long bytes;

    Count(long most) {
        this.most = most;
    }

    DataBuffer of(DataBuffer buffer) {
        bytes += buffer.readableByteCount();
        if (bytes > most) {
            DataBufferUtils.release(buffer);
            throw ObjectProblem.tooLarge(most);
        }
        try (DataBuffer.ByteBufferIterator parts = buffer.readableByteBuffers()) {
            while (parts.hasNext()) {
                ByteBuffer part = parts.next();
                digest.update(part.duplicate());
            }
        }
        return buffer;
    }

    long bytes() {
        return bytes;
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
