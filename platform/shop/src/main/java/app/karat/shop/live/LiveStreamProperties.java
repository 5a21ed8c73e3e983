package app.karat.shop.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one client may ask of the live streams.
 *
 * @param heartbeat a comment goes out this often, so that proxies keep the connection and dead clients are noticed
 * @param perUser streams one person or API client may have open on this node
 * @param perTenant streams one tenant may have open on this node
 */
@ConfigurationProperties("karat.live.stream")
record LiveStreamProperties(
        @DefaultValue("20s") Duration heartbeat,
        @DefaultValue("10") int perUser,
        @DefaultValue("300") int perTenant) {}
