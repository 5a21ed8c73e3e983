package app.karat.shop;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TestPlatform;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every table costs every tenant and every connection: the budget of the whole product is 60 tables and 150 indexes. */
class SchemaTests {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final TenantRef TENANT = PLATFORM.newIndianTenant();

    @Test
    void tenantSchemaKeepsToItsBudget() {
        long tables = count("SELECT count(*) FROM pg_tables WHERE schemaname = '" + TENANT.schema() + "'");
        long indexes = count("SELECT count(*) FROM pg_indexes WHERE schemaname = '" + TENANT.schema() + "'");
        System.out.printf("tenant schema: %d of 60 tables, %d of 150 indexes%n", tables, indexes);
        assertThat(tables).isBetween(10L, 60L);
        assertThat(indexes).isBetween(10L, 150L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sale",
                "payment",
                "ledger_entry",
                "stock_entry",
                "audit_entry",
                "voucher_entry",
                "till_entry",
                "proof",
                "label_print",
                "old_gold",
                "credit_note",
                "loyalty_entry",
                "cash_filing"
            })
    void historyCanOnlyGrow(String table) {
        for (String right : List.of("UPDATE", "DELETE", "TRUNCATE")) {
            assertThat(may(table, right)).as(right + " " + table).isFalse();
        }
        assertThat(may(table, "INSERT")).isTrue();
    }

    @Test
    void sealsAreWrittenByTheDatabaseAlone() {
        for (String right : List.of("INSERT", "UPDATE", "DELETE", "TRUNCATE")) {
            assertThat(may("seal", right)).as(right).isFalse();
        }
        assertThat(may("seal", "SELECT")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "piece",
                "branch",
                "settings",
                "invoice_series",
                "voucher",
                "till_session",
                "business_day",
                "document_series",
                "receivable",
                "stock_take",
                "reservation",
                "transfer",
                "supplier",
                "purchase",
                "memo",
                "import_run",
                "melt_lot",
                "terminal_payment",
                "e_invoice",
                "lot",
                "design",
                "batch_edit",
                "loyalty_account"
            })
    void whatInvoicesNameIsNeverDeleted(String table) {
        assertThat(may(table, "DELETE")).isFalse();
    }

    private static boolean may(String table, String right) {
        return count("SELECT has_table_privilege('%s', '%s.%s', '%s')::int"
                        .formatted(TENANT.role(), TENANT.schema(), table, right))
                == 1;
    }

    private static long count(String sql) {
        return Objects.requireNonNull(PLATFORM.client("owner")
                .sql(sql)
                .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                .one()
                .block());
    }
}
