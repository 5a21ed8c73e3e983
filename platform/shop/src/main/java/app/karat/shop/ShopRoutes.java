package app.karat.shop;

import static app.karat.kernel.security.Role.ACCOUNTANT;
import static app.karat.kernel.security.Role.BENCH;
import static app.karat.kernel.security.Role.MANAGER;
import static app.karat.kernel.security.Role.OWNER;
import static app.karat.kernel.security.Role.SALES;
import static app.karat.kernel.security.Role.SERVICE;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import app.karat.kernel.security.Role;
import app.karat.kernel.security.RouteRules;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.stereotype.Component;

/** Who may do what in the shop, as one table; what is not in it is denied. Branches are checked where the branch is known. */
@Component
@Order(0)
class ShopRoutes implements RouteRules {

    private static final Set<Role> EVERYBODY = EnumSet.of(OWNER, MANAGER, SALES, BENCH, ACCOUNTANT);
    private static final Set<Role> COUNTER = EnumSet.of(OWNER, MANAGER, SALES);
    private static final Set<Role> READERS = EnumSet.of(OWNER, MANAGER, SALES, ACCOUNTANT);
    private static final Set<Role> IN_CHARGE = EnumSet.of(OWNER, MANAGER);

    /** The policy; the first row that matches decides. */
    static final List<Rule> TABLE = List.of(
            new Rule(GET, "/api/me", EVERYBODY),
            new Rule(GET, "/api/branches", EVERYBODY),
            new Rule(POST, "/api/branches", IN_CHARGE),
            new Rule(PUT, "/api/branches/{id}", IN_CHARGE),
            new Rule(GET, "/api/settings", EVERYBODY),
            new Rule(PUT, "/api/settings", IN_CHARGE),
            new Rule(GET, "/api/rates", EVERYBODY),
            new Rule(GET, "/api/rates/history", EVERYBODY),
            new Rule(PUT, "/api/rates/rules", IN_CHARGE),
            new Rule(PUT, "/api/rates/overrides", COUNTER),
            new Rule(DELETE, "/api/rates/overrides", IN_CHARGE),
            new Rule(POST, "/api/prices", READERS),
            new Rule(GET, "/api/pieces", EVERYBODY),
            new Rule(POST, "/api/pieces", IN_CHARGE),
            new Rule(GET, "/api/pieces/{id}", EVERYBODY),
            new Rule(PUT, "/api/pieces/{id}", IN_CHARGE),
            new Rule(GET, "/api/pieces/{id}/price", READERS),
            new Rule(GET, "/api/pieces/by-tag/{tag}", EVERYBODY),
            new Rule(GET, "/api/customers", READERS),
            new Rule(POST, "/api/customers", COUNTER),
            new Rule(GET, "/api/customers/{id}", READERS),
            new Rule(PUT, "/api/customers/{id}", COUNTER),
            new Rule(GET, "/api/customers/{id}/purchases", READERS),
            new Rule(POST, "/api/quotes", COUNTER),
            new Rule(GET, "/api/sales", READERS),
            new Rule(PUT, "/api/sales/{id}", COUNTER),
            new Rule(GET, "/api/sales/{id}", READERS),
            new Rule(GET, "/api/sales/{id}/invoice.pdf", READERS),
            new Rule(GET, "/api/vouchers", READERS),
            new Rule(PUT, "/api/vouchers/{id}", COUNTER),
            new Rule(GET, "/api/vouchers/{id}", READERS),
            new Rule(GET, "/api/vouchers/by-code/{code}", READERS),
            new Rule(GET, "/api/vouchers/{id}/entries", READERS),
            new Rule(POST, "/api/vouchers/{id}/void", IN_CHARGE),
            new Rule(GET, "/api/receivables", READERS),
            new Rule(GET, "/api/receivables/ageing", READERS),
            new Rule(GET, "/api/receivables/{id}", READERS),
            new Rule(PUT, "/api/receivables/{id}/settlements/{settlement}", COUNTER),
            new Rule(GET, "/api/till-sessions", READERS),
            new Rule(GET, "/api/till-sessions/open", READERS),
            new Rule(GET, "/api/till-sessions/{id}", READERS),
            new Rule(PUT, "/api/till-sessions/{id}", COUNTER),
            new Rule(PUT, "/api/till-sessions/{id}/movements/{movement}", COUNTER),
            new Rule(POST, "/api/till-sessions/{id}/close", COUNTER),
            new Rule(GET, "/api/branches/{branch}/days", READERS),
            new Rule(GET, "/api/branches/{branch}/days/{day}", READERS),
            new Rule(POST, "/api/branches/{branch}/days/{day}/close", IN_CHARGE),
            new Rule(GET, "/api/till-sessions/{id}/z-report.pdf", READERS),
            new Rule(GET, "/api/branches/{branch}/days/{day}/report.pdf", READERS),
            new Rule(POST, "/api/cash-rules/preview", READERS),
            new Rule(GET, "/api/cash-rules/reports", EnumSet.of(OWNER, MANAGER, ACCOUNTANT)),
            new Rule(POST, "/api/old-gold/appraisals", COUNTER),
            new Rule(GET, "/api/old-gold/rule", READERS),
            new Rule(GET, "/api/old-gold", READERS),
            new Rule(PUT, "/api/old-gold/{id}", COUNTER),
            new Rule(GET, "/api/old-gold/{id}", READERS),
            new Rule(GET, "/api/old-gold/{id}/voucher.pdf", READERS),
            new Rule(GET, "/api/melt-lots", READERS),
            new Rule(GET, "/api/melt-lots/variance", READERS),
            new Rule(PUT, "/api/melt-lots/{id}", IN_CHARGE),
            new Rule(GET, "/api/melt-lots/{id}", READERS),
            new Rule(POST, "/api/melt-lots/{id}/dispatch", IN_CHARGE),
            new Rule(POST, "/api/melt-lots/{id}/result", IN_CHARGE),
            new Rule(POST, "/api/credit-notes/previews", COUNTER),
            new Rule(GET, "/api/credit-notes", READERS),
            new Rule(PUT, "/api/credit-notes/{id}", COUNTER),
            new Rule(GET, "/api/credit-notes/{id}", READERS),
            new Rule(GET, "/api/credit-notes/{id}/credit-note.pdf", READERS),
            new Rule(POST, "/api/pieces/{id}/restock", IN_CHARGE),
            new Rule(GET, "/api/dashboard", READERS),
            new Rule(GET, "/api/live", EVERYBODY),
            new Rule(GET, "/internal/live", EnumSet.of(SERVICE)));

    @Override
    public void open(AuthorizeExchangeSpec routes) {
        routes.pathMatchers(GET, "/public/verify/{code}").permitAll();
        for (Rule rule : TABLE) {
            String[] roles = rule.roles().stream().map(Role::name).toArray(String[]::new);
            routes.pathMatchers(rule.method(), rule.path()).hasAnyRole(roles);
        }
    }

    /** One route and the roles that may use it. */
    record Rule(HttpMethod method, String path, Set<Role> roles) {}
}
