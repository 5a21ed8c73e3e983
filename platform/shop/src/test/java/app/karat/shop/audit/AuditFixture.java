package app.karat.shop.audit;

import app.karat.kernel.tenancy.TwoTenants;
import java.time.Clock;
import tools.jackson.databind.json.JsonMapper;

/** Opens the audit trail to tests of others. */
public final class AuditFixture {

    private AuditFixture() {}

    public static AuditTrail trail(TwoTenants tenants, Clock clock) {
        return new AuditTrail(tenants.client(), JsonMapper.builder().build(), clock);
    }
}
