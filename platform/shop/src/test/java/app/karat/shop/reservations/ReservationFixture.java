package app.karat.shop.reservations;

import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.shop.TestShop;
import app.karat.shop.branches.Branch;
import app.karat.shop.branches.Shops;
import app.karat.shop.customers.Customer;
import app.karat.shop.customers.Customers;
import app.karat.shop.inventory.Piece;
import app.karat.shop.sales.Counter;
import app.karat.shop.transfers.Transfers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.bind.annotation.RestController;

/** A counter with customers for whom pieces are kept, and a second branch to fetch them from. */
final class ReservationFixture {

    final Counter counter;
    final TestShop shop;
    final Reservations reservations;

    ReservationFixture(TwoTenants tenants) {
        counter = new Counter(tenants, Features.class);
        shop = counter.shop;
        reservations = shop.get(Reservations.class);
    }

    UUID aCustomer(TenantRef tenant) {
        var customer = new Customer(UUID.randomUUID(), "Customer", null, null, null, null, "MH", 1, now());
        return shop.in(tenant, () -> shop.get(Customers.class).add(customer)).id();
    }

    UUID aBranch(TenantRef tenant, String code) {
        var branch = new Branch(UUID.randomUUID(), code, code, "MH", "", 1);
        return shop.in(tenant, () -> shop.get(Shops.class).add(branch)).id();
    }

    ReservationWish wish(Piece piece, UUID branch, UUID customer, Instant until) {
        return new ReservationWish(piece.id(), branch, customer, until, "Comes on Saturday", false);
    }

    Reservation keep(TenantRef tenant, Piece piece, UUID customer, Instant until) {
        return shop.in(
                        tenant,
                        () -> reservations.keep(UUID.randomUUID(), wish(piece, piece.branchId(), customer, until)))
                .reservation();
    }

    long expire(TenantRef tenant) {
        return shop.in(tenant, () -> shop.get(ReservationExpiry.class).here());
    }

    String status(TenantRef tenant, Piece piece) {
        return String.valueOf(shop.row(tenant, "SELECT status FROM piece WHERE id = '" + piece.id() + "'")
                .get("status"));
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    static Instant tomorrow() {
        return now().plusSeconds(86_400);
    }

    @ComponentScan(
            basePackageClasses = {Reservations.class, Transfers.class},
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*ReservationConfiguration")
            })
    static class Features {}
}
