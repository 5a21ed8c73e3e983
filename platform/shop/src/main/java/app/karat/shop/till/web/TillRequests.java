package app.karat.shop.till.web;

import app.karat.kernel.values.Money;
import app.karat.shop.text.Fields;
import app.karat.shop.till.CashCount;
import app.karat.shop.till.CashMovement;
import app.karat.shop.till.CashPurpose;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clients ask of tills. */
final class TillRequests {

    private static final int MOST = 100_000;

    private TillRequests() {}

    /** A float. */
    @Schema(name = "TillOpening")
    record Open(
            @Nullable UUID branchId,
            @Nullable String till,
            @Nullable List<@Nullable Pile> count) {

        Opening checked(List<BigDecimal> denominations) {
            var fields = new Fields();
            fields.required("branchId", branchId);
            String name = fields.text("till", till, 40);
            CashCount counted = TillRequests.counted(count, denominations, fields);
            fields.check();
            return new Opening(Objects.requireNonNull(branchId), name, counted);
        }
    }

    /** A count, made before anybody knows what is expected. */
    @Schema(name = "TillCount")
    record Close(@Nullable List<@Nullable Pile> count) {

        CashCount checked(List<BigDecimal> denominations) {
            var fields = new Fields();
            fields.required("count", count);
            CashCount counted = TillRequests.counted(count, denominations, fields);
            fields.check();
            return counted;
        }
    }

    /** Cash put in or taken out by hand. */
    @Schema(name = "CashMovementRequest")
    record Movement(
            @Nullable Direction direction,
            @Nullable Money amount,
            @Nullable CashPurpose purpose,
            @Nullable String reason) {

        CashMovement checked(UUID id) {
            var fields = new Fields();
            fields.required("direction", direction);
            fields.required("purpose", purpose);
            String why = fields.text("reason", reason, 200);
            Money moved = fields.required("amount", amount);
            if (moved != null) {
                fields.require(
                        moved.isPositive() && moved.isPayable(),
                        "amount",
                        "positive",
                        "An amount of cash, more than zero.");
            }
            fields.check();
            return new CashMovement(
                    id,
                    direction == Direction.IN,
                    Objects.requireNonNull(amount),
                    Objects.requireNonNull(purpose),
                    why);
        }
    }

    /** Into the till or out of it. */
    enum Direction {
        IN,
        OUT
    }

    /** So many notes or coins of one value. */
    @Schema(name = "PileRequest")
    record Pile(@Nullable BigDecimal value, @Nullable Integer count) {}

    /** A float that was checked. */
    record Opening(UUID branch, String till, CashCount count) {}

    private static CashCount counted(
            @Nullable List<@Nullable Pile> sent, List<BigDecimal> denominations, Fields fields) {
        List<CashCount.Pile> piles = new ArrayList<>();
        Set<BigDecimal> seen = new HashSet<>();
        List<Pile> whole = fields.whole("count", sent);
        for (int i = 0; i < whole.size(); i++) {
            String at = "count[" + i + "].";
            BigDecimal value = fields.required(at + "value", whole.get(i).value());
            Integer count = fields.required(at + "count", whole.get(i).count());
            if (value == null || count == null) {
                continue;
            }
            var known = denominations.stream()
                    .filter(each -> each.compareTo(value) == 0)
                    .findFirst();
            fields.require(known.isPresent(), at + "value", "denomination", "There is no note or coin of this value.");
            fields.require(count >= 0 && count <= MOST, at + "count", "count", "From 0 to 100,000.");
            known.ifPresent(each -> {
                fields.require(seen.add(each), at + "value", "repeated", "This value is named twice.");
                piles.add(new CashCount.Pile(each, count));
            });
        }
        return new CashCount(piles);
    }
}
