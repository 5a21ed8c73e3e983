package app.karat.kernel.security;

import app.karat.kernel.tenancy.TenantId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import reactor.core.publisher.Mono;

/** Reads a verified token's claims. Claims of the wrong shape refuse the token; roles that this release does not know grant nothing. */
final class TokenReader implements Converter<Jwt, Mono<AbstractAuthenticationToken>> {

    @Override
    public Mono<AbstractAuthenticationToken> convert(Jwt token) {
        return Mono.fromCallable(() -> read(token));
    }

    private static AbstractAuthenticationToken read(Jwt token) {
        try {
            Set<Role> roles = roles(token);
            TenantId tenant = tenant(token);
            var user = new CurrentUser(
                    Objects.requireNonNull(token.getSubject()),
                    orElse(token.getClaimAsString("name"), token.getSubject()),
                    token.getClaimAsString("email"),
                    roles,
                    Set.copyOf(strings(token, "branches")),
                    orElse(token.getClaimAsString("client_id"), ""));
            return new SignedIn(
                    user, tenant, Objects.requireNonNull(token.getExpiresAt()), authorities(token, roles, tenant));
        } catch (IllegalArgumentException | ClassCastException | NullPointerException malformed) {
            throw new InvalidBearerTokenException("the token's claims cannot be read", malformed);
        }
    }

    private static @Nullable TenantId tenant(Jwt token) {
        String text = token.getClaimAsString("tenant");
        return text == null ? null : TenantId.parse(text);
    }

    private static Set<Role> roles(Jwt token) {
        List<String> names = strings(token, "roles");
        Set<Role> roles = new LinkedHashSet<>();
        for (Role role : Role.values()) {
            if (names.contains(role.code())) {
                roles.add(role);
            }
        }
        return roles;
    }

    private static List<GrantedAuthority> authorities(Jwt token, Set<Role> roles, @Nullable TenantId tenant) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        roles.forEach(role -> authorities.add(new SimpleGrantedAuthority(role.authority())));
        scopes(token).forEach(scope -> authorities.add(new SimpleGrantedAuthority("SCOPE_" + scope)));
        if (tenant != null) {
            authorities.add(new SimpleGrantedAuthority(SignedIn.TENANT));
        }
        return authorities;
    }

    private static Collection<String> scopes(Jwt token) {
        Object scope = token.getClaims().get("scope");
        return scope instanceof String text
                ? Arrays.asList(text.toLowerCase(Locale.ROOT).split(" ", -1))
                : strings(token, "scope");
    }

    private static List<String> strings(Jwt token, String claim) {
        Object value = token.getClaims().get(claim);
        if (value == null) {
            return List.of();
        }
        return ((Collection<?>) value).stream().map(String.class::cast).toList();
    }

    private static String orElse(@Nullable String text, @Nullable String otherwise) {
        return text != null ? text : Objects.requireNonNull(otherwise);
    }
}
