package app.karat.shop.branches;

import app.karat.shop.pricing.BranchPlace;
import app.karat.shop.pricing.BranchPlaces;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells pricing where a branch stands, for tax. */
@Component
class PlacesOfBranches implements BranchPlaces {

    private final Shops shops;

    PlacesOfBranches(Shops shops) {
        this.shops = shops;
    }

    @Override
    public Mono<BranchPlace> find(UUID branchId) {
        return shops.current()
                .flatMap(shop -> Mono.justOrEmpty(shop.find(branchId)))
                .map(branch -> new BranchPlace(branch.id(), branch.place().isEmpty() ? null : branch.place()));
    }
}
