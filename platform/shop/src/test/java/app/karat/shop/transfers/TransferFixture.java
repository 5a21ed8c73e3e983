package app.karat.shop.transfers;

import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.kernel.values.Weight;
import app.karat.shop.TestShop;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.Branch;
import app.karat.shop.branches.Shops;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.PieceFixtures;
import app.karat.shop.inventory.Pieces;
import app.karat.shop.lots.Lots;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.bind.annotation.RestController;

/** A chain of two branches that send each other rings. */
final class TransferFixture {

    final TestShop shop;
    final Transfers transfers;
    final TenantRef chain;
    final UUID here;
    final UUID there;

    TransferFixture(TwoTenants tenants) {
        shop = new TestShop(tenants, Features.class);
        transfers = shop.get(Transfers.class);
        chain = tenants.platform().newIndianTenant();
        here = shop.shop(chain).branches().getFirst().id();
        there = shop.in(chain, () -> shop.get(Shops.class).add(new Branch(UUID.randomUUID(), "B2", "B2", "MH", "", 1)))
                .id();
    }

    Piece aRing() {
        return shop.in(chain, () -> shop.get(Pieces.class).add(PieceFixtures.aRingIn(here)));
    }

    /** A transfer of rings from here to there, on its way. */
    Transfer onTheWay(Piece... rings) {
        UUID id = UUID.randomUUID();
        var wish = new TransferWish(here, there, Stream.of(rings).map(Piece::id).toList(), null);
        shop.in(chain, () -> transfers.request(id, wish));
        shop.in(chain, () -> transfers.approve(id));
        return shop.in(chain, () -> transfers.dispatch(id, "By hand"));
    }

    Transfer receive(Transfer transfer, UUID branch, Piece... rings) {
        return shop.in(chain, () -> transfers.receive(transfer.id(), branch, arrived(null, rings)));
    }

    static Map<UUID, @Nullable Weight> arrived(@Nullable Weight weight, Piece... rings) {
        Map<UUID, @Nullable Weight> arrived = new HashMap<>();
        List.of(rings).forEach(ring -> arrived.put(ring.id(), weight));
        return arrived;
    }

    Map<String, Object> row(Piece ring) {
        return shop.row(chain, "SELECT status, branch_id, out_on FROM piece WHERE id = '" + ring.id() + "'");
    }

    @ComponentScan(
            basePackageClasses = {Shops.class, AuditTrail.class, Pieces.class, Lots.class, Transfers.class},
            excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class))
    static class Features {}
}
