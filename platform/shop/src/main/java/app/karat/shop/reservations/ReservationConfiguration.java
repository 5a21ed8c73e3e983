package app.karat.shop.reservations;

import app.karat.kernel.lease.Lease;
import app.karat.kernel.lease.StandingWork;
import app.karat.kernel.tenancy.TenantDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The standing work of reservations. */
@Configuration(proxyBeanMethods = false)
class ReservationConfiguration {

    @Bean
    StandingWork expiringReservations(ReservationExpiry expiry, Lease lease, TenantDirectory directory) {
        return expiry.standing(lease, directory);
    }
}
