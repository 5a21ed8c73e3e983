package app.karat.shop.imports;

import app.karat.kernel.lease.StandingWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets every node work on imports. */
@Configuration(proxyBeanMethods = false)
class ImportsConfiguration {

    @Bean
    StandingWork importWorking(ImportWorkers workers) {
        return new StandingWork("imports", workers::run);
    }
}
