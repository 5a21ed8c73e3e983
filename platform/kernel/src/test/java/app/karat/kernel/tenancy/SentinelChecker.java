package app.karat.kernel.tenancy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at the database as superuser, after the fact and without any code of the product: every row lies in the schema of the tenant that it
 * names, every unit of work left both of its rows or none, and no connection is stuck in a transaction.
 */
final class SentinelChecker {

    private SentinelChecker() {}

    static List<String> findings(List<TenantRef> tenants) {
        List<String> findings = new ArrayList<>();
        try (Connection connection = Sentinels.server().connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            for (TenantRef tenant : tenants) {
                findings.addAll(rows(
                        statement,
                        "SELECT 'row of ' || owner || ' in %1$s' FROM %1$s.sentinel WHERE owner <> '%1$s'"
                                .formatted(tenant.schema())));
                findings.addAll(rows(
                        statement,
                        "SELECT 'partial unit ' || note FROM %s.sentinel WHERE note LIKE 'pair-%%' GROUP BY note HAVING count(*) <> 2"
                                .formatted(tenant.schema())));
            }
            findings.addAll(rows(
                    statement,
                    "SELECT 'stuck backend ' || pid FROM pg_stat_activity WHERE usename LIKE 'app_b%' AND state LIKE 'idle in transaction%'"
                            + " AND datname = current_database()"));
            return findings;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long pairs(List<TenantRef> tenants) {
        long pairs = 0;
        try (Connection connection = Sentinels.server().connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            for (TenantRef tenant : tenants) {
                pairs += rows(
                                statement,
                                "SELECT DISTINCT note FROM %s.sentinel WHERE note LIKE 'pair-%%'"
                                        .formatted(tenant.schema()))
                        .size();
            }
            return pairs;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
