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
    private static final Set<Role> OFFICE = EnumSet.of(OWNER, MANAGER, ACCOUNTANT);
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
            new Rule(PUT, "/api/rates/approvals/{id}", COUNTER),
            new Rule(DELETE, "/api/rates/overrides", IN_CHARGE),
            new Rule(POST, "/api/prices", READERS),
            new Rule(GET, "/api/pieces", EVERYBODY),
            new Rule(POST, "/api/pieces", IN_CHARGE),
            new Rule(GET, "/api/pieces/facets", EVERYBODY),
            new Rule(POST, "/api/pieces/batch", IN_CHARGE),
            new Rule(GET, "/api/pieces/own-fields", EVERYBODY),
            new Rule(PUT, "/api/pieces/own-fields", IN_CHARGE),
            new Rule(GET, "/api/pieces/{id}", EVERYBODY),
            new Rule(PUT, "/api/pieces/{id}", IN_CHARGE),
            new Rule(GET, "/api/pieces/{id}/price", READERS),
            new Rule(GET, "/api/pieces/by-tag/{tag}", EVERYBODY),
            new Rule(GET, "/api/pieces/{id}/photos", EVERYBODY),
            new Rule(POST, "/api/pieces/{id}/photos", COUNTER),
            new Rule(PUT, "/api/pieces/{id}/photos/order", IN_CHARGE),
            new Rule(GET, "/api/photos/{id}", EVERYBODY),
            new Rule(GET, "/api/photos/{id}/small", EVERYBODY),
            new Rule(DELETE, "/api/photos/{id}", IN_CHARGE),
            new Rule(GET, "/api/pieces/{id}/labels", READERS),
            new Rule(POST, "/api/pieces/rfid", IN_CHARGE),
            new Rule(GET, "/api/labels/layouts", COUNTER),
            new Rule(PUT, "/api/labels/layouts", IN_CHARGE),
            new Rule(GET, "/api/labels", IN_CHARGE),
            new Rule(PUT, "/api/labels/{id}", COUNTER),
            new Rule(GET, "/api/labels/{id}/file", COUNTER),
            new Rule(GET, "/api/exports/{file}", OFFICE),
            new Rule(GET, "/api/imports", IN_CHARGE),
            new Rule(GET, "/api/imports/{id}", IN_CHARGE),
            new Rule(PUT, "/api/imports/{id}/file", IN_CHARGE),
            new Rule(PUT, "/api/imports/{id}/mapping", IN_CHARGE),
            new Rule(POST, "/api/imports/{id}/start", IN_CHARGE),
            new Rule(POST, "/api/imports/{id}/undo", IN_CHARGE),
            new Rule(GET, "/api/imports/{id}/errors.csv", IN_CHARGE),
            new Rule(GET, "/api/customers", READERS),
            new Rule(POST, "/api/customers", COUNTER),
            new Rule(GET, "/api/customers/{id}", READERS),
            new Rule(PUT, "/api/customers/{id}", COUNTER),
            new Rule(GET, "/api/customers/{id}/purchases", READERS),
            new Rule(POST, "/api/quotes", COUNTER),
            new Rule(POST, "/api/quotes/bargain", COUNTER),
            new Rule(PUT, "/api/quotes/approvals/{id}", COUNTER),
            new Rule(GET, "/api/approvals", COUNTER),
            new Rule(GET, "/api/approvals/approvers", COUNTER),
            new Rule(PUT, "/api/approvals/pin", IN_CHARGE),
            new Rule(DELETE, "/api/approvals/pins/{subject}", EnumSet.of(OWNER)),
            new Rule(GET, "/api/approvals/{id}", COUNTER),
            new Rule(PUT, "/api/approvals/{id}/decision", IN_CHARGE),
            new Rule(PUT, "/api/approvals/{id}/pin", COUNTER),
            new Rule(GET, "/api/price-runs", IN_CHARGE),
            new Rule(PUT, "/api/price-runs/{id}", IN_CHARGE),
            new Rule(GET, "/api/price-runs/{id}", IN_CHARGE),
            new Rule(GET, "/api/price-runs/{id}/pieces", IN_CHARGE),
            new Rule(PUT, "/api/price-runs/{id}/start", IN_CHARGE),
            new Rule(PUT, "/api/price-runs/{id}/cancel", IN_CHARGE),
            new Rule(PUT, "/api/price-runs/{id}/undo", IN_CHARGE),
            new Rule(PUT, "/api/price-runs/{id}/approval", IN_CHARGE),
            new Rule(GET, "/api/rate-locks", READERS),
            new Rule(PUT, "/api/rate-locks/{id}", COUNTER),
            new Rule(GET, "/api/rate-locks/{id}", READERS),
            new Rule(PUT, "/api/rate-locks/{id}/release", COUNTER),
            new Rule(GET, "/api/pricing/exposure", EnumSet.of(OWNER, MANAGER, ACCOUNTANT)),
            new Rule(GET, "/api/availability", READERS),
            new Rule(GET, "/api/reservations", READERS),
            new Rule(PUT, "/api/reservations/{id}", COUNTER),
            new Rule(GET, "/api/reservations/{id}", READERS),
            new Rule(POST, "/api/reservations/{id}/extend", COUNTER),
            new Rule(POST, "/api/reservations/{id}/release", COUNTER),
            new Rule(GET, "/api/transfers", READERS),
            new Rule(PUT, "/api/transfers/{id}", COUNTER),
            new Rule(GET, "/api/transfers/{id}", READERS),
            new Rule(GET, "/api/transfers/{id}/note.pdf", READERS),
            new Rule(POST, "/api/transfers/{id}/approve", IN_CHARGE),
            new Rule(POST, "/api/transfers/{id}/dispatch", COUNTER),
            new Rule(POST, "/api/transfers/{id}/receive", COUNTER),
            new Rule(POST, "/api/transfers/{id}/lost", IN_CHARGE),
            new Rule(POST, "/api/transfers/{id}/cancel", COUNTER),
            new Rule(GET, "/api/suppliers", OFFICE),
            new Rule(POST, "/api/suppliers", IN_CHARGE),
            new Rule(GET, "/api/suppliers/{id}", OFFICE),
            new Rule(PUT, "/api/suppliers/{id}", IN_CHARGE),
            new Rule(GET, "/api/suppliers/{id}/account", OFFICE),
            new Rule(GET, "/api/purchases", OFFICE),
            new Rule(PUT, "/api/purchases/{id}", IN_CHARGE),
            new Rule(GET, "/api/purchases/{id}", OFFICE),
            new Rule(POST, "/api/purchases/{id}/receive", IN_CHARGE),
            new Rule(POST, "/api/purchases/{id}/cancel", IN_CHARGE),
            new Rule(PUT, "/api/supplier-payments/{id}", OFFICE),
            new Rule(PUT, "/api/supplier-returns/{id}", IN_CHARGE),
            new Rule(GET, "/api/memos", READERS),
            new Rule(PUT, "/api/memos/{id}", IN_CHARGE),
            new Rule(GET, "/api/memos/{id}", READERS),
            new Rule(POST, "/api/memos/{id}/return", COUNTER),
            new Rule(POST, "/api/memos/{id}/keep", IN_CHARGE),
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
            new Rule(GET, "/api/books/proofs", OFFICE),
            new Rule(POST, "/api/books/proofs", OFFICE),
            new Rule(GET, "/api/books/head", OFFICE),
            new Rule(GET, "/api/books/anchors/{anchor}", OFFICE),
            new Rule(GET, "/api/books/stock-value", OFFICE),
            new Rule(GET, "/api/books/stock-age", OFFICE),
            new Rule(GET, "/api/books/trial-balance", OFFICE),
            new Rule(GET, "/api/books/trial-balance.csv", OFFICE),
            new Rule(GET, "/api/stock-takes", READERS),
            new Rule(PUT, "/api/stock-takes/{id}", IN_CHARGE),
            new Rule(GET, "/api/stock-takes/{id}", READERS),
            new Rule(DELETE, "/api/stock-takes/{id}", IN_CHARGE),
            new Rule(GET, "/api/stock-takes/{id}/scans", READERS),
            new Rule(POST, "/api/stock-takes/{id}/scans", COUNTER),
            new Rule(POST, "/api/stock-takes/{id}/close", IN_CHARGE),
            new Rule(POST, "/api/stock-takes/{id}/reopen", IN_CHARGE),
            new Rule(PUT, "/api/stock-takes/{id}/decisions", IN_CHARGE),
            new Rule(POST, "/api/stock-takes/{id}/post", IN_CHARGE),
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
