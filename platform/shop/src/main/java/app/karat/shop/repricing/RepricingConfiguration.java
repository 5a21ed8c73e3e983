package app.karat.shop.repricing;

import app.karat.kernel.lease.StandingWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets every node work on re-pricing runs. */
@Configuration(proxyBeanMethods = false)
class RepricingConfiguration {

    @Bean
    StandingWork repricingWorking(RunWorkers workers) {
        return new StandingWork("re-pricing", workers::run);
    }
}
