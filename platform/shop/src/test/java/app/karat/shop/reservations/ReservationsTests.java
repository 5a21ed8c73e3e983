package app.karat.shop.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.tenancy.TwoTenants;
import app.karat.shop.Refused;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.inventory.Piece;
import app.karat.shop.sales.BooksCheck;
import app.karat.shop.transfers.Transfer;
import app.karat.shop.transfers.TransferStatus;
import app.karat.shop.transfers.Transfers;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReservationsTests {

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    static ReservationFixture at;
    static UUID customer;
    static UUID another;

    @BeforeAll
    static void open() {
        at = new ReservationFixture(TENANTS);
        customer = at.aCustomer(TENANTS.first());
        another = at.aCustomer(TENANTS.first());
    }

    @Test
    void pieceIsKeptForOneCustomerUntilItIsReleased() {
        Piece ring = at.counter.aRing(TENANTS.first());
        Reservation kept = at.keep(TENANTS.first(), ring, customer, ReservationFixture.tomorrow());
        assertThat(at.status(TENANTS.first(), ring)).isEqualTo("RESERVED");
        Refused.with(
                "piece-not-available", () -> at.keep(TENANTS.first(), ring, another, ReservationFixture.tomorrow()));

        Reservation released = at.shop.first(() -> at.reservations.release(kept.id()));
        assertThat(released.status()).isEqualTo(ReservationStatus.RELEASED);
        assertThat(at.status(TENANTS.first(), ring)).isEqualTo("IN_STOCK");
        Refused.with("reservation-over", () -> at.shop.first(() -> at.reservations.release(kept.id())));
    }

    @Test
    void sameRequestHasTheSameAnswerAndAnotherUnderItsIdIsRefused() {
        Piece ring = at.counter.aRing(TENANTS.first());
        UUID id = UUID.randomUUID();
        var wish = at.wish(ring, ring.branchId(), customer, ReservationFixture.tomorrow());
        assertThat(at.shop.first(() -> at.reservations.keep(id, wish)).repeated())
                .isFalse();
        assertThat(at.shop.first(() -> at.reservations.keep(id, wish)).repeated())
                .isTrue();
        var other = at.wish(ring, ring.branchId(), another, ReservationFixture.tomorrow());
        Refused.with("reservation-id-reused", () -> at.shop.first(() -> at.reservations.keep(id, other)));
    }

    @Test
    void reservationOfOneBusinessIsUnknownToTheOther() {
        Piece ring = at.counter.aRing(TENANTS.first());
        Reservation kept = at.keep(TENANTS.first(), ring, customer, ReservationFixture.tomorrow());
        Refused.with("reservation-unknown", () -> at.shop.second(() -> at.reservations.find(kept.id())));
        Refused.with("reservation-unknown", () -> at.shop.second(() -> at.reservations.release(kept.id())));
        UUID theirs = at.counter.branch(TENANTS.second());
        Refused.with(
                "piece-unknown",
                () -> at.shop.second(() -> at.reservations.keep(
                        UUID.randomUUID(), at.wish(ring, theirs, customer, ReservationFixture.tomorrow()))));
    }

    @Test
    void keptPieceIsSoldToItsCustomerAloneAndThenTheReservationSaysSo() {
        Piece ring = at.counter.aRing(TENANTS.first());
        Reservation kept = at.keep(TENANTS.first(), ring, customer, ReservationFixture.tomorrow());
        Refused.with("piece-not-available", () -> sell(another, ring));
        sell(customer, ring);
        assertThat(at.shop.first(() -> at.reservations.find(kept.id())).status())
                .isEqualTo(ReservationStatus.SOLD);
        assertThat(BooksCheck.of(at.shop, TENANTS.first())).isEmpty();
    }

    @Test
    void reservationThatIsOverBlocksNobodyEvenBeforeTheTimerCame() {
        Piece ring = at.counter.aRing(TENANTS.first());
        Reservation kept = at.keep(
                TENANTS.first(), ring, customer, ReservationFixture.now().minusSeconds(1));
        assertThat(at.status(TENANTS.first(), ring)).isEqualTo("RESERVED");
        assertThat(at.shop.first(() -> at.reservations.find(kept.id())).status())
                .isEqualTo(ReservationStatus.EXPIRED);
        at.keep(TENANTS.first(), ring, another, ReservationFixture.now().minusSeconds(1));
        sell(customer, ring);
    }

    @Test
    void timerEndsWhatIsOverAndNothingElse() {
        Piece over = at.counter.aRing(TENANTS.first());
        Piece live = at.counter.aRing(TENANTS.first());
        at.keep(TENANTS.first(), over, customer, ReservationFixture.now().minusSeconds(1));
        Reservation kept = at.keep(TENANTS.first(), live, customer, ReservationFixture.tomorrow());
        assertThat(at.expire(TENANTS.second())).isZero();
        assertThat(at.status(TENANTS.first(), over)).isEqualTo("RESERVED");
        assertThat(at.expire(TENANTS.first())).isPositive();
        assertThat(at.status(TENANTS.first(), over)).isEqualTo("IN_STOCK");
        assertThat(at.status(TENANTS.first(), live)).isEqualTo("RESERVED");
        var later = ReservationFixture.tomorrow().plusSeconds(60);
        assertThat(at.shop.first(() -> at.reservations.extend(kept.id(), later)).expiresAt())
                .isEqualTo(later);
    }

    @Test
    void pieceOfAnotherBranchIsKeptSentAndStillKeptWhenItArrives() {
        var chain = TENANTS.platform().newIndianTenant();
        UUID first = at.counter.branch(chain);
        UUID second = at.aBranch(chain, "B2");
        UUID buyer = at.aCustomer(chain);
        Piece ring = at.counter.aRing(chain, second);
        assertThat(at.shop
                        .in(chain, () -> at.reservations.elsewhere(first, ring.tag(), null, 10))
                        .items())
                .singleElement()
                .satisfies(found -> assertThat(found.branchId()).isEqualTo(second));

        var wish = new ReservationWish(ring.id(), first, buyer, ReservationFixture.tomorrow(), null, true);
        Reservation kept = at.shop
                .in(chain, () -> at.reservations.keep(UUID.randomUUID(), wish))
                .reservation();
        UUID transfer = Objects.requireNonNull(kept.transferId());
        var transfers = at.shop.get(Transfers.class);
        at.shop.in(chain, () -> transfers.approve(transfer));
        at.shop.in(chain, () -> transfers.dispatch(transfer, null));
        assertThat(at.status(chain, ring)).isEqualTo("IN_TRANSIT");
        Transfer closed = at.shop.in(
                chain,
                () -> transfers.receive(
                        transfer, first, new java.util.HashMap<>(java.util.Collections.singletonMap(ring.id(), null))));
        assertThat(closed.status()).isEqualTo(TransferStatus.RECEIVED);
        assertThat(at.status(chain, ring)).isEqualTo("RESERVED");
        var filter = new ReservationFilter(new BranchScope(new UUID[] {first}), ring.id(), true);
        assertThat(at.shop
                        .in(chain, () -> at.reservations.page(filter, null, 10))
                        .items())
                .singleElement()
                .satisfies(found -> assertThat(found.pieceBranchId()).isEqualTo(first));
    }

    private static void sell(UUID to, Piece ring) {
        at.shop.first(() -> at.counter.sales().sell(UUID.randomUUID(), at.counter.buying(to, ring)));
    }
}
