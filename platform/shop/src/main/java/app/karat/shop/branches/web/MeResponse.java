package app.karat.shop.branches.web;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.security.Role;
import app.karat.shop.branches.Branch;
import app.karat.shop.branches.Shop;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, for which business, and the branches they work in.
 *
 * @param denominations the country's notes and coins, largest first
 */
record MeResponse(
        UUID tenantId,
        String business,
        String country,
        String currency,
        String locale,
        String timeZone,
        String state,
        String userName,
        @Nullable String email,
        List<String> roles,
        List<Branch> branches,
        List<String> denominations) {

    static MeResponse of(Shop shop, CurrentUser user) {
        var profile = shop.tenant().profile();
        return new MeResponse(
                shop.tenant().id().value(),
                shop.settings().business(),
                profile.country(),
                profile.currency().getCurrencyCode(),
                profile.locale().toLanguageTag(),
                profile.timeZone().getId(),
                shop.tenant().state().code(),
                user.name(),
                user.email(),
                user.roles().stream().sorted().map(Role::code).toList(),
                shop.branches().stream()
                        .filter(branch -> user.worksIn(branch.id()))
                        .toList(),
                shop.pack().denominations().stream()
                        .map(BigDecimal::toPlainString)
                        .toList());
    }
}
