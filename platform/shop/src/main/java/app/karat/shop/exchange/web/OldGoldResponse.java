package app.karat.shop.exchange.web;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.exchange.Appraisal;
import app.karat.shop.exchange.Assay;
import app.karat.shop.exchange.OldGold;
import app.karat.shop.exchange.OldGoldRequest;
import app.karat.shop.exchange.Purpose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Old metal as clients see it; the seller's paper is shown by its last signs only. */
record OldGoldResponse(
        UUID id,
        String number,
        UUID branchId,
        Instant at,
        Purpose purpose,
        OldGold.Seller seller,
        Metal metal,
        String description,
        @Nullable String soldInvoice,
        Weight fineGrams,
        Assay assay,
        Appraisal appraisal,
        Money payable,
        String signedBy,
        @Nullable String identity,
        OldGoldRequest.@Nullable Payout payout,
        String tester,
        @Nullable LocalDate holdUntil,
        @Nullable String voucherCode,
        @Nullable UUID lotId) {

    static OldGoldResponse of(OldGold document) {
        var details = document.details();
        var paper = details.identity();
        return new OldGoldResponse(
                document.id(),
                document.number(),
                document.branchId(),
                document.at(),
                document.purpose(),
                document.seller(),
                document.metal(),
                details.description(),
                details.soldInvoice(),
                document.fineGrams(),
                details.assay(),
                details.appraisal(),
                document.payable(),
                details.acceptance().signedBy(),
                paper == null ? null : paper.kind() + " " + paper.masked(),
                details.payout(),
                document.tester(),
                document.holdUntil(),
                document.voucherCode(),
                document.lotId());
    }
}
