package app.karat.kernel.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How live updates travel. All nodes of one installation share {@code shards}.
 *
 * @param shards streams that tenants are spread over
 * @param maxLength entries kept per stream, approximately: how far back a listener can resume
 * @param readBlock how long a reader waits in Redis for the next entry
 * @param poll how often the relay looks into the outbox without being rung for
 * @param batch rows that the relay moves at once
 * @param listenerBuffer events that wait for one slow listener before it is cut
 * @param nodeBuffer the same for a listener to all tenants
 * @param conflation how long a rate waits for a newer one
 * @param redisTimeout how long any answer of Redis may take, beyond {@code readBlock} for a reader
 */
@ConfigurationProperties("karat.live")
public record LiveProperties(
        @DefaultValue("8") int shards,
        @DefaultValue("10000") int maxLength,
        @DefaultValue("2s") Duration readBlock,
        @DefaultValue("250ms") Duration poll,
        @DefaultValue("256") int batch,
        @DefaultValue("256") int listenerBuffer,
        @DefaultValue("8192") int nodeBuffer,
        @DefaultValue("250ms") Duration conflation,
        @DefaultValue("2s") Duration redisTimeout) {

    public LiveProperties {
        if (shards < 1 || shards > 128 || maxLength < 1 || batch < 1 || listenerBuffer < 1 || nodeBuffer < 1) {
            throw new IllegalArgumentException("karat.live: shards must be 1 to 128, lengths and buffers positive");
        }
    }
}
