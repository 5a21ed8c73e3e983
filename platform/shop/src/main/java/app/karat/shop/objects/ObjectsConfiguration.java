package app.karat.shop.objects;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;

/** Chooses the store by configuration alone. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ObjectProperties.class)
class ObjectsConfiguration {

    @Bean
    ObjectStorage objectStorage(ObjectProperties properties, WebClient.Builder http, Clock clock) {
        ObjectProperties.Bucket bucket = properties.s3();
        return bucket == null
                ? new FolderObjects(properties.folder().toAbsolutePath())
                : new BucketObjects(bucket, http, clock);
    }

    @Bean
    Uploads uploads(ObjectProperties properties) {
        return new Uploads(properties.folder().toAbsolutePath().resolve("uploads"));
    }
}
