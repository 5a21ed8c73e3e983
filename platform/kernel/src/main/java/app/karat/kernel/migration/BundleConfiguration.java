package app.karat.kernel.migration;

import app.karat.kernel.tenancy.NeededVersion;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Reads the tenant scripts of the classpath for whichever service works with tenant schemas. */
@AutoConfiguration
@ConditionalOnExpression("${karat.tenancy.tenants.enabled:false} or ${karat.tenancy.control.enabled:false}")
public class BundleConfiguration {

    @Bean
    @ConditionalOnMissingBean
    TenantBundle tenantBundle() {
        return TenantBundle.fromClasspath();
    }

    @Bean
    NeededVersion neededVersion(TenantBundle bundle) {
        return new NeededVersion(bundle.target());
    }
}
