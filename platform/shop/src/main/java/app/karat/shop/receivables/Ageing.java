package app.karat.shop.receivables;

import app.karat.kernel.values.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is open, by how long it is overdue, in all and customer by customer. */
public record Ageing(LocalDate on, Buckets total, List<OfCustomer> customers) {

    /** Keeps its own copy. */
    public Ageing {
        customers = List.copyOf(customers);
    }

    /** Open amounts by days overdue. */
    @Schema(name = "AgeingBuckets")
    public record Buckets(Money notDue, Money to30, Money to60, Money to90, Money over90) {

        /** All of it. */
        public Money sum() {
            return notDue.plus(to30).plus(to60).plus(to90).plus(over90);
        }

        Buckets plus(Buckets other) {
            return new Buckets(
                    notDue.plus(other.notDue),
                    to30.plus(other.to30),
                    to60.plus(other.to60),
                    to90.plus(other.to90),
                    over90.plus(other.over90));
        }
    }

    /** What one customer owes. */
    @Schema(name = "AgeingOfCustomer")
    public record OfCustomer(UUID customerId, String name, Buckets open) {}
}
