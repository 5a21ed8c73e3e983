package app.karat.shop.einvoice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The portal's answer under its published names; a refusal comes with HTTP 200 and {@code Status} 0. */
record PortalAnswer(
        @JsonProperty("Status") @Nullable Integer status,
        @JsonProperty("Data") @Nullable Registered data,
        @JsonProperty("ErrorDetails") @Nullable List<Fault> faults,
        @JsonProperty("InfoDtls") @Nullable List<Info> infos) {

    private static final String DUPLICATE = "DUPIRN";

    /** What it gave. Numbers may come as texts or as numbers. */
    record Registered(
            @JsonProperty("AckNo") @Nullable String ackNo,
            @JsonProperty("AckDt") @Nullable String ackAt,
            @JsonProperty("Irn") @Nullable String irn,
            @JsonProperty("SignedQRCode") @Nullable String signedQr) {}

    /** Why not. */
    record Fault(
            @JsonProperty("ErrorCode") @Nullable String code,
            @JsonProperty("ErrorMessage") @Nullable String message) {}

    /** What it knows besides. */
    record Info(
            @JsonProperty("InfCd") @Nullable String code,
            @JsonProperty("Desc") @Nullable Registered known) {}

    /** The number under which this very invoice was registered before. */
    Optional<String> duplicateOf() {
        return infos == null
                ? Optional.empty()
                : infos.stream()
                        .filter(info -> DUPLICATE.equals(info.code()) && info.known() != null)
                        .map(info -> info.known() == null ? null : info.known().irn())
                        .filter(Objects::nonNull)
                        .findFirst();
    }

    RegistrationPortal.Registration registration() {
        if (!Integer.valueOf(1).equals(status) || data == null) {
            throw PortalFailure.refused(words());
        }
        if (data.irn() == null || data.signedQr() == null || data.ackNo() == null || data.ackAt() == null) {
            throw PortalFailure.passing("the portal's answer lacks the number or its signature");
        }
        return new RegistrationPortal.Registration(data.irn(), data.ackNo(), data.ackAt(), data.signedQr());
    }

    private String words() {
        return faults == null || faults.isEmpty()
                ? "the portal gave no reason"
                : faults.stream()
                        .map(fault -> fault.code() + ": " + fault.message())
                        .collect(Collectors.joining("; "));
    }
}
