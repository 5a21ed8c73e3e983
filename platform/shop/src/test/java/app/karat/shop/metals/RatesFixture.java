package app.karat.shop.metals;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.outbox.OutboxBell;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.shop.approvals.ApprovalsFixture;
import app.karat.shop.metals.market.FixedMarket;
import app.karat.shop.metals.market.MarketWatch;
import java.time.Clock;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Rates over a real database and a market that tests set. */
public final class RatesFixture {

    private RatesFixture() {}

    public static Rates rates(TwoTenants tenants, MarketWatch market, Clock clock) {
        return rates(tenants, market, clock, branch -> Mono.just(true));
    }

    public static Rates rates(TwoTenants tenants, MarketWatch market, Clock clock, KnownBranches branches) {
        var json = JsonMapper.builder().build();
        var store = new RateStore(tenants.client(), json);
        return new Rates(
                market,
                new RateBooks(store, tenants.transactions(), clock),
                store,
                tenants.transactions(),
                new Outbox(tenants.client(), json, new OutboxBell()),
                branches,
                ApprovalsFixture.approvals(tenants, clock),
                FixedMarket.properties(),
                clock);
    }
}
