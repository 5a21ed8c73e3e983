package app.karat.shop.branches.web;

import app.karat.shop.branches.Branch;
import app.karat.shop.text.Fields;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A branch as a client sends it. */
record BranchRequest(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable String place,
        @Nullable String address) {

    /** The branch it asks for, or a problem naming each field that is wrong. */
    Branch branch(UUID branch, long version) {
        var fields = new Fields();
        String checkedCode = fields.text("code", code, 20).toUpperCase(Locale.ROOT);
        fields.require(
                checkedCode.isEmpty() || checkedCode.matches("[A-Z0-9]{2,4}"),
                "code",
                "form",
                "A code is two to four letters or digits; invoice numbers begin with it.");
        String checkedName = fields.text("name", name, 120);
        String checkedPlace = fields.optional("place", place, 20);
        String checkedAddress = fields.optional("address", address, 500);
        fields.check();
        return new Branch(
                branch,
                checkedCode,
                checkedName,
                Objects.requireNonNullElse(checkedPlace, "").toUpperCase(Locale.ROOT),
                Objects.requireNonNullElse(checkedAddress, ""),
                version);
    }
}
