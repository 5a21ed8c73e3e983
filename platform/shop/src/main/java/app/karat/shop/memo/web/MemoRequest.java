package app.karat.shop.memo.web;

import app.karat.kernel.values.Money;
import app.karat.shop.inventory.NewPiece;
import app.karat.shop.memo.Memo;
import app.karat.shop.memo.MemoWish;
import app.karat.shop.text.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A memo as a client sends it: out with {@code customerId} and {@code pieces} of the stock, or in with {@code supplierId} and the pieces that
 * are {@code lent}.
 */
record MemoRequest(
        Memo.@Nullable Direction direction,
        @Nullable UUID branchId,
        @Nullable UUID customerId,
        @Nullable UUID supplierId,
        @Nullable LocalDate dueOn,
        @Nullable List<@Nullable UUID> pieces,
        @Nullable List<@Nullable Lent> lent,
        @Nullable String note) {

    private static final int MOST_PIECES = 200;
    private static final int LONGEST_DAYS = 366;

    /** A consigned piece. */
    @Schema(name = "LentPiece")
    record Lent(@Nullable NewPiece piece, @Nullable Money cost) {}

    /** What it asks for, or a problem naming each field that is wrong. */
    MemoWish wish(LocalDate today, Currency currency) {
        var fields = new Fields();
        Memo.Direction way = fields.required("direction", direction);
        UUID branch = fields.required("branchId", branchId);
        LocalDate due = fields.required("dueOn", dueOn);
        fields.require(
                due == null || !due.isBefore(today) && due.isBefore(today.plusDays(LONGEST_DAYS)),
                "dueOn",
                "range",
                "A day from today on, within a year.");
        String checkedNote = fields.optional("note", note, 300);
        if (way == Memo.Direction.OUT) {
            UUID customer = fields.required("customerId", customerId);
            List<UUID> out = pieces(pieces, fields);
            fields.check();
            return new MemoWish.Out(
                    Objects.requireNonNull(branch),
                    Objects.requireNonNull(customer),
                    Objects.requireNonNull(due),
                    out,
                    checkedNote);
        }
        UUID supplier = way == null ? null : fields.required("supplierId", supplierId);
        List<MemoWish.Lent> in = way == null ? List.of() : lent(currency, fields);
        fields.check();
        return new MemoWish.In(
                Objects.requireNonNull(branch),
                Objects.requireNonNull(supplier),
                Objects.requireNonNull(due),
                in,
                checkedNote);
    }

    /** Pieces named once each. */
    static List<UUID> pieces(@Nullable List<@Nullable UUID> given, Fields fields) {
        List<UUID> named = fields.whole("pieces", given);
        fields.require(!named.isEmpty() && named.size() <= MOST_PIECES, "pieces", "size", "Name 1 to 200 pieces.");
        fields.require(
                new HashSet<>(named).size() == named.size(), "pieces", "twice", "A piece is named more than once.");
        return named;
    }

    private List<MemoWish.Lent> lent(Currency currency, Fields fields) {
        List<Lent> given = fields.whole("lent", lent);
        fields.require(!given.isEmpty() && given.size() <= MOST_PIECES, "lent", "size", "Name 1 to 200 pieces.");
        List<MemoWish.Lent> checked = new ArrayList<>();
        for (int i = 0; i < Math.min(given.size(), MOST_PIECES); i++) {
            NewPiece piece =
                    fields.required("lent[" + i + "].piece", given.get(i).piece());
            Money cost = fields.required("lent[" + i + "].cost", given.get(i).cost());
            if (piece != null && cost != null) {
                fields.require(
                        cost.currency().equals(currency) && cost.isPayable() && !cost.isNegative(),
                        "lent[" + i + "].cost",
                        "amount",
                        "An amount in %s, zero or more.".formatted(currency.getCurrencyCode()));
                checked.add(new MemoWish.Lent(piece, cost));
            }
        }
        return checked;
    }
}
