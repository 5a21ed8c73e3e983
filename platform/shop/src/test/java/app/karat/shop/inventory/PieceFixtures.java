package app.karat.shop.inventory;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.pricing.OtherCharge;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.Stone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Pieces as sentences. */
public final class PieceFixtures {

    private static final AtomicLong TAGS = new AtomicLong(System.nanoTime());

    private PieceFixtures() {}

    /** The ring of the checked case: 10.000 g gross, 22K, one stone of 0.50 ct, hence 9.900 g net. */
    public static Piece aRingIn(UUID branch) {
        return aRing(branch, "RNG-" + TAGS.incrementAndGet());
    }

    /** That ring with a given tag. */
    public static Piece aRing(UUID branch, String tag) {
        return piece(branch, tag, draft("22K", "10.000", "INR", Money.of("70000.00", "INR")));
    }

    /** A fixed-price pendant of an American shop. */
    public static Piece aPendantIn(UUID branch) {
        var draft = new PieceDraft(
                Metal.GOLD,
                "14K",
                Weight.of("3.500"),
                null,
                List.of(),
                PricePlan.fixed(Money.of("450.00", "USD")),
                List.of(),
                null,
                null);
        return piece(branch, "PND-" + TAGS.incrementAndGet(), draft);
    }

    /** The same piece under another tag. */
    public static Piece tagged(Piece piece, String tag) {
        return piece(piece.branchId(), tag, piece.draft());
    }

    /** The same piece made of something else. */
    public static Piece with(Piece piece, PieceDraft draft) {
        return new Piece(
                piece.id(),
                piece.tag(),
                piece.name(),
                piece.category(),
                draft,
                draft.content(),
                piece.huid(),
                piece.branchId(),
                piece.status(),
                piece.version(),
                piece.createdAt());
    }

    /** A draft priced by the rate. */
    public static PieceDraft draft(String purity, String grossGrams, String currency, @Nullable Money cost) {
        var stone = new Stone(
                "Diamond",
                "Round",
                Carats.of("0.50"),
                1,
                new Stone.StonePrice(Stone.Mode.PER_CARAT, Money.of("40000.00", currency)),
                null,
                "G",
                "VS1",
                "GIA",
                "2201234567",
                Stone.Origin.NATURAL,
                null);
        var plan = PricePlan.metalRate(
                new PricePlan.Wastage(
                        PricePlan.Wastage.Mode.PERCENT_WEIGHT,
                        new BigDecimal("3"),
                        PricePlan.Wastage.Base.NET,
                        null,
                        null),
                new PricePlan.Making(
                        PricePlan.Making.Mode.PER_GRAM, new BigDecimal("450"), PricePlan.Making.Base.NET, null, null));
        return new PieceDraft(
                Metal.GOLD,
                purity,
                Weight.of(grossGrams),
                null,
                List.of(stone),
                plan,
                List.of(new OtherCharge(OtherCharge.Kind.HALLMARK, null, Money.of("45.00", currency))),
                cost,
                "7113");
    }

    private static Piece piece(UUID branch, String tag, PieceDraft draft) {
        return new Piece(
                UUID.randomUUID(),
                tag,
                "Solitaire ring \uD83D\uDC8D",
                "Ring",
                draft,
                draft.content(),
                "AZ4524",
                branch,
                PieceStatus.IN_STOCK,
                1,
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }
}
