package app.karat.local.running;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One tenant's books as they stand in the database, read by plain SQL and judged without any of the product's code. */
record Books(int port, String password, String tenant) {

    /** Everything that is wrong: empty when all is well. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        faults.addAll(rows("bill does not add up", """
                SELECT s.id FROM sale s WHERE s.taxable + s.tax + s.round_off <> s.total"""));
        faults.addAll(rows("payments are not the total", """
                SELECT s.id FROM sale s LEFT JOIN payment p ON p.sale_id = s.id
                GROUP BY s.id, s.total HAVING s.total <> coalesce(sum(p.amount), 0)"""));
        faults.addAll(rows("debits are not credits", """
                SELECT posting FROM ledger_entry GROUP BY posting HAVING sum(debit) <> sum(credit)"""));
        faults.addAll(rows("sale without postings", """
                SELECT s.id FROM sale s WHERE NOT EXISTS (SELECT FROM ledger_entry e WHERE e.posting = s.id)"""));
        faults.addAll(rows("units are not the pieces sold", """
                SELECT s.id FROM sale s LEFT JOIN stock_entry e ON e.source = s.id AND e.kind = 'SOLD'
                GROUP BY s.id, s.units HAVING s.units <> count(DISTINCT e.piece_id) OR s.units <> coalesce(-sum(e.pieces), 0)"""));
        faults.addAll(rows("piece sold without a sale", """
                SELECT p.id FROM piece p WHERE p.status = 'SOLD' AND NOT EXISTS (SELECT FROM sale s WHERE s.id = p.sale_id)"""));
        faults.addAll(rows("piece sold again without having come back", """
                SELECT p.id FROM piece p JOIN stock_entry e ON e.piece_id = p.id
                GROUP BY p.id HAVING count(*) FILTER (WHERE e.kind = 'SOLD')
                  - count(*) FILTER (WHERE e.kind IN ('RETURNED', 'BOUGHT_BACK') AND e.pieces = 1)
                  <> CASE p.status WHEN 'SOLD' THEN 1 ELSE 0 END"""));
        faults.addAll(rows("gap or repeat in the invoice numbers", """
                SELECT branch_id FROM sale GROUP BY branch_id, financial_year
                HAVING count(*) <> max(serial) OR count(DISTINCT serial) <> count(*)"""));
        return faults;
    }

    Set<UUID> sales() {
        Set<UUID> ids = new HashSet<>();
        rows("", "SELECT id FROM sale").forEach(row -> ids.add(UUID.fromString(row.strip())));
        return ids;
    }

    private List<String> rows(String what, String query) {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:%d/karat".formatted(port), "postgres", password);
                var statement = connection.createStatement()) {
            statement.execute("SET search_path = \"%s\"".formatted(schema(connection)));
            List<String> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(query)) {
                while (found.next()) {
                    rows.add(what + " " + found.getString(1));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String schema(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT schema_name FROM control.tenant WHERE id = ?::uuid")) {
            statement.setString(1, tenant);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }
}
