package app.karat.shop.objects;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where files are kept: in a folder, or in a bucket when {@code s3.endpoint} is set.
 *
 * @param folder for objects, and for uploads on their way whatever the store
 */
@ConfigurationProperties("karat.objects")
public record ObjectProperties(
        @DefaultValue("karat-objects") Path folder,
        @Nullable Bucket s3) {

    /**
     * A bucket of a store that speaks S3's protocol, addressed by path.
     *
     * @param endpoint such as {@code https://s3.eu-central-1.amazonaws.com}
     * @param timeout longest silence of the store
     */
    public record Bucket(
            URI endpoint,
            String bucket,
            String accessKey,
            String secretKey,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("20s") Duration timeout) {

        @Override
        public String toString() {
            return "Bucket[%s at %s]".formatted(bucket, endpoint);
        }
    }
}
