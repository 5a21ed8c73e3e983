package app.karat.shop.exchange.web;

import app.karat.shop.exchange.Assay;
import app.karat.shop.exchange.Purpose;
import app.karat.shop.text.Fields;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A wish to know a value. */
record AppraisalRequest(
        @Nullable UUID branchId,
        @Nullable Purpose purpose,
        @Nullable AssayRequest assay) {

    Checked checked() {
        var fields = new Fields();
        UUID branch = fields.required("branchId", branchId);
        Purpose what = fields.required("purpose", purpose);
        AssayRequest sent = fields.required("assay", assay);
        Assay tested = sent == null ? null : sent.checked("assay.", fields);
        fields.check();
        return new Checked(
                Objects.requireNonNull(branch), Objects.requireNonNull(what), Objects.requireNonNull(tested));
    }

    record Checked(UUID branch, Purpose purpose, Assay assay) {}
}
