package app.karat.shop.exchange.web;

import app.karat.kernel.values.Fineness;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.exchange.MeltRequests;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.text.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clients send about melt lots. */
final class MeltLotRequests {

    private static final int MOST_ITEMS = 500;

    private MeltLotRequests() {}

    @Schema(name = "MeltLotCollect")
    record Collect(
            @Nullable UUID branchId,
            @Nullable List<@Nullable UUID> oldGold,
            @Nullable String refiner,
            @Nullable String note) {

        MeltRequests.Collect checked() {
            var fields = new Fields();
            UUID branch = fields.required("branchId", branchId);
            List<UUID> items = fields.whole("oldGold", oldGold);
            fields.require(!items.isEmpty(), "oldGold", "required", "A lot needs something to melt.");
            fields.require(items.size() <= MOST_ITEMS, "oldGold", "too-many", "At most 500 in one lot.");
            fields.require(
                    new HashSet<>(items).size() == items.size(), "oldGold", "repeated", "Each goes into a lot once.");
            String name = fields.text("refiner", refiner, 120);
            String words = fields.optional("note", note, 400);
            fields.check();
            return new MeltRequests.Collect(Objects.requireNonNull(branch), items, name, words);
        }
    }

    @Schema(name = "MeltLotReceive")
    record Receive(
            @Nullable Weight grams,
            @Nullable Fineness fineness,
            @Nullable Money fee,
            @Nullable PaymentMethod paidBy) {

        MeltRequests.Receive checked() {
            var fields = new Fields();
            Weight weight = fields.required("grams", grams);
            Fineness fine = fields.required("fineness", fineness);
            Money charge = fields.required("fee", fee);
            fields.require(weight == null || !weight.isZero(), "grams", "positive", "Weigh what came back.");
            fields.require(
                    charge == null || !charge.isNegative() && charge.isPayable(),
                    "fee",
                    "negative",
                    "The fee is an amount that can be paid.");
            PaymentMethod by = Objects.requireNonNullElse(paidBy, PaymentMethod.BANK);
            fields.require(
                    by == PaymentMethod.BANK || by == PaymentMethod.CARD || by == PaymentMethod.UPI,
                    "paidBy",
                    "not-here",
                    "The refiner is paid by bank, card or UPI.");
            fields.check();
            return new MeltRequests.Receive(
                    Objects.requireNonNull(weight), Objects.requireNonNull(fine), Objects.requireNonNull(charge), by);
        }
    }
}
