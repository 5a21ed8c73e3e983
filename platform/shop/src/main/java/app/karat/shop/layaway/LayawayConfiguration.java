package app.karat.shop.layaway;

import app.karat.kernel.lease.Lease;
import app.karat.kernel.lease.StandingWork;
import app.karat.kernel.tenancy.TenantDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The standing work of layaways. */
@Configuration(proxyBeanMethods = false)
class LayawayConfiguration {

    @Bean
    StandingWork overdueLayaways(LayawayPenalties penalties, Lease lease, TenantDirectory directory) {
        return penalties.standing(lease, directory);
    }
}
