package app.karat.kernel.outbox;

import app.karat.kernel.lease.Lease;
import app.karat.kernel.lease.LeaseConfiguration;
import app.karat.kernel.lease.StandingWork;
import app.karat.kernel.live.LiveConfiguration;
import app.karat.kernel.live.LiveHealth;
import app.karat.kernel.live.LivePayload;
import app.karat.kernel.live.LiveProperties;
import app.karat.kernel.live.RedisLink;
import app.karat.kernel.tenancy.Platform;
import app.karat.kernel.tenancy.TenantDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** Makes a node a candidate for relaying the outbox. */
@Configuration(proxyBeanMethods = false)
@Import({LeaseConfiguration.class, LiveConfiguration.class, OutboxConfiguration.class})
public class RelayConfiguration {

    @Bean
    Relay relay(
            Lease lease,
            @Platform("relay") DatabaseClient relayDatabase,
            TenantDirectory directory,
            LivePayload payload,
            RedisLink redis,
            OutboxBell bell,
            LiveProperties properties,
            LiveHealth health) {
        var publication = new Publication(directory, payload, properties);
        return new Relay(lease, new OutboxRows(relayDatabase), publication, redis, bell, properties, health);
    }

    @Bean
    StandingWork relayingOfTheOutbox(Relay relay) {
        return new StandingWork("relaying the outbox", relay::run);
    }
}
