package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is signed in, in which chain, with which rights and branches. */
public record Me(
        UUID tenantId,
        String business,
        String country,
        Currency currency,
        String locale,
        String timeZone,
        String state,
        String userName,
        @Nullable String email,
        List<String> roles,
        List<Branch> branches,
        @Nullable List<BigDecimal> denominations) {

    /** The country's notes and coins, largest first. */
    public List<BigDecimal> coins() {
        return denominations == null ? List.of() : denominations;
    }

    /** Holds that role, written in small letters. */
    public boolean is(String role) {
        return roles.contains(role);
    }

    /** May set rates, prices and people: a manager or the owner. */
    public boolean leads() {
        return is("owner") || is("manager");
    }
}
