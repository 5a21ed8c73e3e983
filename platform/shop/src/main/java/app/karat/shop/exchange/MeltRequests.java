package app.karat.shop.exchange;

import app.karat.kernel.values.Fineness;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.payments.PaymentMethod;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of melt lots. */
public final class MeltRequests {

    private MeltRequests() {}

    /** A new lot of these documents. */
    public record Collect(
            UUID branchId,
            List<UUID> oldGold,
            String refiner,
            @Nullable String note) {

        /** Keeps its own copy. */
        public Collect {
            oldGold = List.copyOf(oldGold);
        }
    }

    /**
     * What came back.
     *
     * @param fee what the refiner charges
     * @param paidBy how the fee is paid: bank or card
     */
    public record Receive(Weight grams, Fineness fineness, Money fee, PaymentMethod paidBy) {}
}
