package app.karat.shop.memo;

import app.karat.kernel.values.Money;
import app.karat.shop.inventory.NewPiece;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to give out on memo, or what came in on one. */
public sealed interface MemoWish {

    /** The branch it leaves or comes to. */
    UUID branchId();

    /** Pieces of the stock that a customer takes along. */
    record Out(
            UUID branchId,
            UUID customerId,
            LocalDate dueOn,
            List<UUID> pieces,
            @Nullable String note) implements MemoWish {

        /** Keeps its own copy. */
        public Out {
            pieces = List.copyOf(pieces);
        }
    }

    /** Pieces that a supplier lends. */
    record In(
            UUID branchId,
            UUID supplierId,
            LocalDate dueOn,
            List<Lent> pieces,
            @Nullable String note) implements MemoWish {

        /** Keeps its own copy. */
        public In {
            pieces = List.copyOf(pieces);
        }
    }

    /** A consigned piece and what is owed for it once it is sold. */
    record Lent(NewPiece piece, Money cost) {}
}
