package app.karat.shop.approvals;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.outbox.OutboxBell;
import app.karat.kernel.security.Role;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.shop.audit.AuditFixture;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Approvals over a real database and a clock that tests move. */
public final class ApprovalsFixture {

    private ApprovalsFixture() {}

    public static Approvals approvals(TwoTenants tenants, Clock clock) {
        return approvals(tenants, pins(tenants, clock), clock);
    }

    static Approvals approvals(TwoTenants tenants, Pins pins, Clock clock) {
        var json = JsonMapper.builder().build();
        return new Approvals(
                tenants.transactions(),
                new ApprovalStore(tenants.client(), json),
                pins,
                new Outbox(tenants.client(), json, new OutboxBell()),
                clock);
    }

    static Pins pins(TwoTenants tenants, Clock clock) {
        return new Pins(
                tenants.transactions(), new PinStore(tenants.client()), AuditFixture.trail(tenants, clock), clock);
    }

    /** A discount on some ring. */
    static ApprovalRequest aDiscount(UUID branch, String terms) {
        return new ApprovalRequest(
                branch,
                ApprovalKind.DISCOUNT,
                "R-1",
                Map.of("discount", "500.00"),
                Map.of("margin", "4711.00"),
                ApprovalRequest.hash(terms),
                "A customer of many years",
                Role.MANAGER,
                Duration.ofMinutes(15));
    }
}
