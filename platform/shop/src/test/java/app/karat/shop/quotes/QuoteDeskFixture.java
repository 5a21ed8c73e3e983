package app.karat.shop.quotes;

import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.shop.approvals.Approvals;
import app.karat.shop.approvals.ApprovalsFixture;
import app.karat.shop.metals.RatesFixture;
import app.karat.shop.metals.market.FixedMarket;
import app.karat.shop.metals.market.MarketWatch;
import app.karat.shop.pricing.BranchPlace;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.Pricing;
import app.karat.shop.pricing.PricingFixture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** A desk with a market that tests move, a clock they advance, and pieces they lay on it; rules and overrides are really in the database. */
final class QuoteDeskFixture {

    private static final String KEY =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
    private static final String OTHER_KEY =
            Base64.getEncoder().encodeToString("fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.US_ASCII));

    final UUID branch = UUID.randomUUID();
    final MovingClock clock = new MovingClock();
    final Quotes quotes;
    private final MarketWatch market = FixedMarket.goldAt("4000", "90");
    private final Map<UUID, CounterPiece> pieces = new ConcurrentHashMap<>();
    private final Map<UUID, TenantRef> owners = new ConcurrentHashMap<>();
    final Map<UUID, LockedRate> locks = new ConcurrentHashMap<>();
    private final Pricing pricing;
    private final TwoTenants tenants;
    private final LaidPieces table;
    final Approvals approvals;
    final DiscountApprovals asking;

    QuoteDeskFixture(TwoTenants tenants) {
        pricing = PricingFixture.pricing(
                RatesFixture.rates(tenants, market, clock), id -> Mono.just(new BranchPlace(id, null)));
        table = new LaidPieces(
                pricing,
                id -> Mono.just(new BranchPlace(id, null)),
                ids -> CurrentTenant.get()
                        .flatMapMany(tenant -> Flux.fromIterable(ids)
                                .filter(id -> tenant.equals(owners.get(id)))
                                .mapNotNull(pieces::get)),
                customer -> Mono.just(Optional.<String>empty()),
                (lock, customer, in) -> Mono.justOrEmpty(locks.get(lock)));
        this.tenants = tenants;
        approvals = ApprovalsFixture.approvals(tenants, clock);
        asking = new DiscountApprovals(table, approvals);
        quotes = quotes(KEY, List.of());
    }

    Quotes withNewKeyBesideTheOld() {
        return quotes(OTHER_KEY, List.of(KEY));
    }

    Quotes withNewKeyOnly() {
        return quotes(OTHER_KEY, List.of());
    }

    void goldMovesTo(String usdPerOunce) {
        FixedMarket.set(market, usdPerOunce, "90");
    }

    UUID laid(TenantRef owner, PieceDraft draft) {
        return laid(owner, draft, branch, true);
    }

    UUID laid(TenantRef owner, PieceDraft draft, UUID in, boolean available) {
        UUID id = UUID.randomUUID();
        pieces.put(id, new CounterPiece(id, 1, in, "R-" + pieces.size(), "Ring", draft, available, null));
        owners.put(id, owner);
        return id;
    }

    /** The piece was edited: its version moves on. */
    void edited(UUID id) {
        pieces.computeIfPresent(
                id,
                (any, was) -> new CounterPiece(
                        id,
                        was.version() + 1,
                        was.branchId(),
                        was.tag(),
                        was.name(),
                        was.draft(),
                        was.available(),
                        was.keptFor()));
    }

    /** What anybody who holds a token can read in it. */
    String readable(String token) {
        byte[] packed = Base64.getUrlDecoder().decode(token.split("\\.")[2]);
        try (var inflating = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return new String(inflating.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Quotes quotes(String key, List<String> previous) {
        return new Quotes(
                table,
                approvals,
                tenants.transactions(),
                new QuoteTokens(
                        new QuoteKeys(new QuoteSecrets(key, previous)),
                        JsonMapper.builder().build()),
                clock);
    }

    /** A clock that goes when told to. */
    static final class MovingClock extends Clock {

        private Instant now = Instant.now();

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(@Nullable ZoneId zone) {
            return Objects.requireNonNull(this);
        }
    }
}
