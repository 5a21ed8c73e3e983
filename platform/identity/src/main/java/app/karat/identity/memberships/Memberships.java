package app.karat.identity.memberships;

import app.karat.identity.accounts.AccountId;
import app.karat.identity.accounts.AccountProblem;
import app.karat.identity.accounts.Accounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works for which tenant. Read anew for every token, so that a change bites at the next refresh. */
@Service
public class Memberships {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    Memberships(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Grants these rights, in place of what the account had in that tenant before. */
    @Transactional
    public void grant(AccountId id, Rights rights) {
        var account = accounts.find(id).orElseThrow(AccountProblem::notFound);
        if (account.operator()) {
            throw MembershipProblem.operatorHasNoTenant();
        }
        jdbc.sql("""
                        insert into membership (account, tenant, roles, branches, granted_at)
                        values (:account, :tenant, string_to_array(:roles, ','), string_to_array(:branches, ','), :at)
                        on conflict (account, tenant) do update
                        set roles = excluded.roles, branches = excluded.branches, granted_at = excluded.granted_at""")
                .param("account", id.value())
                .param("tenant", rights.tenant())
                .param("roles", String.join(",", rights.roleWords()))
                .param("branches", String.join(",", rights.branches()))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes all rights in that tenant away; taking away what is not there is no failure. */
    @Transactional
    public void revoke(AccountId id, UUID tenant) {
        jdbc.sql("delete from membership where account = :account and tenant = :tenant")
                .param("account", id.value())
                .param("tenant", tenant)
                .update();
    }

    /** The membership a token is made for: the only one, or the one granted last. */
    public Optional<Rights> current(AccountId id) {
        return of(id).stream().findFirst();
    }

    /** All memberships, the latest granted first. */
    public List<Rights> of(AccountId id) {
        return jdbc.sql("""
                        select tenant, roles, branches from membership where account = :account
                        order by granted_at desc, tenant""")
                .param("account", id.value())
                .query(Memberships::rights)
                .list();
    }

    private static Rights rights(ResultSet row, int number) throws SQLException {
        return Rights.of(row.getObject("tenant", UUID.class), words(row, "roles"), words(row, "branches"));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
