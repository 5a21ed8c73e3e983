package app.karat.shop.objects;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * A bucket of a store that speaks S3's protocol. Three calls are all we need, so they are signed here and sent like any other request. Passing
 * trouble is met with two more tries; a file that has begun to arrive is not begun anew.
 */
final class BucketObjects implements ObjectStorage {

    private static final Retry TWICE_MORE = Retry.backoff(2, Duration.ofMillis(200))
            .jitter(0.5)
            .filter(BucketObjects::isPassing)
            .onRetryExhaustedThrow((retry, signal) -> signal.failure());

    private final ObjectProperties.Bucket bucket;
    private final Signature signature;
    private final WebClient http;
    private final Clock clock;

    BucketObjects(ObjectProperties.Bucket bucket, WebClient.Builder http, Clock clock) {
        this.bucket = bucket;
        this.signature = new Signature(bucket.accessKey(), bucket.secretKey(), bucket.region());
        this.http = http.build();
        this.clock = clock;
    }

    @Override
    public Mono<Void> put(ObjectKey key, Path file, MediaType type) {
        return Disk.call(() -> sha256(file))
                .flatMap(sha256 -> http.put()
                        .uri(address(key))
                        .headers(headers -> sign(headers, HttpMethod.PUT, key, sha256))
                        .contentType(type)
                        .body(BodyInserters.fromResource(new FileSystemResource(file)))
                        .retrieve()
                        .toBodilessEntity()
                        .timeout(bucket.timeout())
                        .retryWhen(TWICE_MORE))
                .onErrorMap(BucketObjects::ours)
                .then();
    }

    @Override
    public Flux<DataBuffer> get(ObjectKey key) {
        return http.get()
                .uri(address(key))
                .headers(headers -> sign(headers, HttpMethod.GET, key, Signature.NOTHING))
                .retrieve()
                .toEntityFlux(DataBuffer.class)
                .timeout(bucket.timeout())
                .retryWhen(TWICE_MORE)
                .flatMapMany(answer -> answer.getBody() == null ? Flux.empty() : answer.getBody())
                .onErrorMap(BucketObjects::ours);
    }

    @Override
    public Mono<Void> delete(ObjectKey key) {
        return http.delete()
                .uri(address(key))
                .headers(headers -> sign(headers, HttpMethod.DELETE, key, Signature.NOTHING))
                .retrieve()
                .toBodilessEntity()
                .timeout(bucket.timeout())
                .retryWhen(TWICE_MORE)
                .then()
                .onErrorMap(BucketObjects::ours)
                .onErrorResume(ObjectProblem.class, gone -> gone.status() == 404 ? Mono.empty() : Mono.error(gone));
    }

    private URI address(ObjectKey key) {
        String base = bucket.endpoint().toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + bucket.bucket() + "/" + key.path());
    }

    private void sign(HttpHeaders headers, HttpMethod method, ObjectKey key, String sha256) {
        signature
                .headers(method.name(), address(key), Map.of(), sha256, clock.instant())
                .forEach(headers::set);
    }

    private static String sha256(Path file) throws java.io.IOException {
        MessageDigest digest = Count.sha256Digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean isPassing(Throwable failure) {
        return failure instanceof TimeoutException
                || failure instanceof WebClientRequestException
                || failure instanceof WebClientResponseException answer
                        && answer.getStatusCode().is5xxServerError();
    }

    private static Throwable ours(Throwable failure) {
        if (failure instanceof WebClientResponseException answer && answer.getStatusCode() == HttpStatus.NOT_FOUND) {
            return ObjectProblem.gone();
        }
        return failure instanceof WebClientResponseException || isPassing(failure) ? ObjectProblem.away() : failure;
    }
}
