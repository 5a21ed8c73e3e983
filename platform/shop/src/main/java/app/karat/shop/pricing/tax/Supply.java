package app.karat.shop.pricing.tax;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where and when goods change hands.
 *
 * @param branchPlace code of the state or county of the branch
 * @param customerPlace code of the state in the customer's recorded address, absent for one who left none
 * @param exemption what stands in place of the tax for a customer with a certificate, or null
 * @param day in the shop's time zone
 */
public record Supply(
        @Nullable String branchPlace,
        @Nullable String customerPlace,
        LocalDate day,
        @Nullable String exemption) {

    /** To somebody who is taxed like everybody. */
    public Supply(@Nullable String branchPlace, @Nullable String customerPlace, LocalDate day) {
        this(branchPlace, customerPlace, day, null);
    }

    public Supply {
        branchPlace = code(branchPlace);
        customerPlace = code(customerPlace);
    }

    /** Whether it stays in one state; so it does when either place is not recorded (IGST Act s. 10(1)(ca)). */
    boolean isWithin() {
        return branchPlace == null || customerPlace == null || branchPlace.equals(customerPlace);
    }

    /** Whether the branch stands in that place: {@code NY} holds for {@code NY-NYC} too. */
    boolean isIn(@Nullable String place) {
        String branch = branchPlace;
        return place == null || (branch != null && (branch.equals(place) || branch.startsWith(place + "-")));
    }

    private static @Nullable String code(@Nullable String place) {
        return place == null || place.isBlank() ? null : place.strip().toUpperCase(Locale.ROOT);
    }
}
