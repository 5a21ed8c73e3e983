package app.karat.shop.counter.web;

import app.karat.kernel.values.Money;
import app.karat.shop.counter.CartToHold;
import app.karat.shop.text.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cart as a client puts it aside. */
record HoldRequest(
        @Nullable UUID branchId,
        @Nullable String name,
        @Nullable UUID customerId,
        @Nullable List<@Nullable HeldLine> lines) {

    private static final int MOST_LINES = 100;

    /** One thing in it. */
    record HeldLine(
            @Nullable UUID pieceId,
            @Nullable SomeOf quantity,
            @Nullable Money discount) {}

    CartToHold checked() {
        var fields = new Fields();
        fields.required("branchId", branchId);
        String checkedName = fields.text("name", name, 60);
        List<HeldLine> whole = fields.whole("lines", lines);
        fields.require(
                !whole.isEmpty() && whole.size() <= MOST_LINES, "lines", "size", "A cart has 1 to 100 things in it.");
        List<CartToHold.Line> held = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            HeldLine line = whole.get(i);
            UUID piece = fields.required("lines[%d].pieceId".formatted(i), line.pieceId());
            if (piece != null) {
                SomeOf some = line.quantity();
                held.add(new CartToHold.Line(piece, some == null ? null : some.quantity(), line.discount()));
            }
        }
        fields.check();
        return new CartToHold(Objects.requireNonNull(branchId), checkedName, customerId, held);
    }
}
