package app.karat.kernel.lease;

import app.karat.kernel.tenancy.Platform;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Gives a node its {@link Lease}; import it where work must run on one node only. */
@Configuration(proxyBeanMethods = false)
public class LeaseConfiguration {

    @Bean
    Lease lease(@Platform("relay") DatabaseClient relayDatabase) {
        return new Lease(relayDatabase, LeaseTiming.ORDINARY);
    }
}
