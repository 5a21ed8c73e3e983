package app.karat.shop.pricing;

import app.karat.shop.metals.KnownBranches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets {@code metals} ask for branches without knowing who keeps them. */
@Configuration(proxyBeanMethods = false)
class PricingConfiguration {

    @Bean
    KnownBranches knownBranches(BranchPlaces places) {
        return branch -> places.find(branch).hasElement();
    }
}
