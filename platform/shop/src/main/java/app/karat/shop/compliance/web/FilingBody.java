package app.karat.shop.compliance.web;

import app.karat.shop.compliance.CashFiling;
import app.karat.shop.compliance.FilingRequest;
import app.karat.shop.text.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A filing as a client sends it. */
@Schema(name = "CashFilingBody")
record FilingBody(
        @Nullable UUID customerId,
        @Nullable List<@Nullable Long> payments,
        @Nullable LocalDate filedOn,
        @Nullable String reference,
        @Nullable LocalDate dateOfBirth,
        @Nullable String occupation,
        @Nullable PaperBody paper) {

    private static final int MOST_PAYMENTS = 1_000;

    FilingRequest checked() {
        var fields = new Fields();
        UUID customer = fields.required("customerId", customerId);
        List<Long> of = fields.whole("payments", payments);
        fields.require(!of.isEmpty(), "payments", "required", "Say which payments were reported.");
        fields.require(of.size() <= MOST_PAYMENTS, "payments", "too-many", "At most 1000 payments.");
        fields.require(new HashSet<>(of).size() == of.size(), "payments", "repeated", "Each payment is named once.");
        LocalDate day = fields.required("filedOn", filedOn);
        fields.require(
                dateOfBirth == null || day == null || dateOfBirth.isBefore(day) && dateOfBirth.getYear() > 1900,
                "dateOfBirth",
                "period",
                "A date of birth lies in the past.");
        String word = fields.optional("reference", reference, 80);
        String work = fields.optional("occupation", occupation, 80);
        PaperBody shown = fields.required("paper", paper);
        CashFiling.Paper seen = shown == null ? null : shown.checked(fields);
        fields.check();
        return new FilingRequest(
                Objects.requireNonNull(customer),
                of,
                Objects.requireNonNull(day),
                word,
                dateOfBirth,
                work,
                Objects.requireNonNull(seen));
    }

    /** The identity paper as sent, with its whole number. */
    @Schema(name = "CashPaperBody")
    record PaperBody(
            @Nullable String kind,
            @Nullable String issuer,
            @Nullable String number) {

        CashFiling.Paper checked(Fields fields) {
            return new CashFiling.Paper(
                    fields.text("paper.kind", kind, 40),
                    fields.text("paper.issuer", issuer, 80),
                    fields.text("paper.number", number, 40));
        }

        @Override
        public String toString() {
            return "PaperBody";
        }
    }
}
