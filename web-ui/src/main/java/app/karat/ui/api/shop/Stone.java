package app.karat.ui.api.shop;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A stone of a piece; carats are its whole weight, the setting charge counts per stone. */
public record Stone(
        String kind,
        @Nullable String shape,
        BigDecimal carats,
        int count,
        Pricing pricing,
        @Nullable Money settingCharge,
        @Nullable String colour,
        @Nullable String clarity,
        @Nullable String lab,
        @Nullable String certificate,
        String origin,
        @Nullable String treatment) {

    /** Per carat, per piece or flat. */
    public record Pricing(String mode, Money rate) {}
}
