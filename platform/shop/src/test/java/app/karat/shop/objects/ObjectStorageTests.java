package app.karat.shop.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;

/** The folder and a store that speaks S3's protocol behave alike. */
class ObjectStorageTests {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final TenantId ONE = new TenantId(UUID.randomUUID());

    @TempDir
    static Path folder;

    static PretendBucket bucket;

    @BeforeAll
    static void open() {
        bucket = new PretendBucket();
    }

    @AfterAll
    static void close() {
        bucket.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "bucket"})
    void whatIsPutIsGotUntilItIsDeleted(String kind) throws IOException {
        ObjectStorage store = store(kind, "a secret that only tests know");
        var key = new ObjectKey(ONE, "photos", UUID.randomUUID(), "whole");
        byte[] content = content(3_000_000);
        store.put(key, file(content), MediaType.IMAGE_JPEG).block(LIMIT);
        assertThat(read(store, key)).isEqualTo(content);

        var foreign = new ObjectKey(new TenantId(UUID.randomUUID()), "photos", key.id(), "whole");
        assertProblem("file-gone", () -> read(store, foreign));
        store.delete(key).block(LIMIT);
        store.delete(key).block(LIMIT);
        assertProblem("file-gone", () -> read(store, key));
    }

    @Test
    void busyBucketIsAskedAgain() throws IOException {
        ObjectStorage store = store("bucket", "a secret that only tests know");
        var key = new ObjectKey(ONE, "imports", UUID.randomUUID(), "sheet");
        bucket.busy.set(2);
        store.put(key, file(content(100)), MediaType.TEXT_PLAIN).block(LIMIT);
        bucket.busy.set(2);
        assertThat(read(store, key)).hasSize(100);
        bucket.busy.set(3);
        assertProblem("files-away", () -> read(store, key));
    }

    @Test
    void wrongSecretIsTrouble() throws IOException {
        ObjectStorage store = store("bucket", "another secret");
        var key = new ObjectKey(ONE, "imports", UUID.randomUUID(), "sheet");
        Path file = file(content(10));
        assertProblem(
                "files-away", () -> store.put(key, file, MediaType.TEXT_PLAIN).block(LIMIT));
        assertThat(bucket.objects.keySet())
                .noneMatch(path -> path.contains(key.id().toString()));
    }

    @Test
    void nameOfAnObjectLeadsNowhereElse() {
        assertThatThrownBy(() -> new ObjectKey(ONE, "..", UUID.randomUUID(), "whole"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ObjectKey(ONE, "photos", UUID.randomUUID(), "a/b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ObjectStorage store(String kind, String secret) {
        if ("folder".equals(kind)) {
            return new FolderObjects(folder.resolve("objects"));
        }
        var properties = new ObjectProperties.Bucket(
                bucket.endpoint(),
                "karat",
                PretendBucket.KEYS.accessKey(),
                secret,
                PretendBucket.KEYS.region(),
                Duration.ofSeconds(5));
        return new BucketObjects(properties, WebClient.builder(), Clock.systemUTC());
    }

    private static byte[] read(ObjectStorage store, ObjectKey key) {
        return DataBufferUtils.join(store.get(key))
                .map(buffer -> {
                    byte[] bytes = new byte[buffer.readableByteCount()];
                    buffer.read(bytes);
                    DataBufferUtils.release(buffer);
                    return bytes;
                })
                .block(LIMIT);
    }

    private static byte[] content(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve(UUID.randomUUID().toString()), content);
    }

    private static void assertProblem(String slug, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
