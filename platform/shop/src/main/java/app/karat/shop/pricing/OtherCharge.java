package app.karat.shop.pricing;

import app.karat.kernel.values.Money;
import org.jspecify.annotations.Nullable;

/** A charge beside metal, work and stones: the hallmarking fee, a finish, a certificate. */
public record OtherCharge(
        @Nullable Kind kind,
        @Nullable String label,
        @Nullable Money amount) {

    /** What the charge is for. */
    public enum Kind {
        HALLMARK("Hallmarking"),
        FINISH("Finish"),
        CERTIFICATE("Certificate"),
        OTHER("Other charge");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The label when none was given. */
        public String word() {
            return word;
        }
    }

    /** What the bill calls it. */
    public String name() {
        if (label != null && !label.isBlank()) {
            return label.strip();
        }
        return (kind == null ? Kind.OTHER : kind).word();
    }
}
