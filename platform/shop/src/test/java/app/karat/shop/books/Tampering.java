package app.karat.shop.books;

import java.util.List;
import java.util.Random;

/** Ways to falsify books in SQL, one drawn at random: edits, removals, additions, changes of order and tails cut off. */
final class Tampering {

    private static final List<String> EDITS = List.of(
            "UPDATE audit_entry SET who = who || 'x' WHERE id = (%s)",
            "UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE id = (%s)",
            "UPDATE audit_entry SET action = 'undone' WHERE id = (%s)",
            "UPDATE audit_entry SET after = '{\"total\": 1}' WHERE id = (%s)",
            "UPDATE audit_entry SET entity_id = gen_random_uuid() WHERE id = (%s)",
            "UPDATE ledger_entry SET account = 'BANK' WHERE id = (%s)",
            "UPDATE ledger_entry SET debit = debit + 0.01 WHERE credit = 0 AND id = (%s);"
                    + " UPDATE ledger_entry SET credit = credit + 0.01 WHERE debit = 0 AND id = (%<s)",
            "UPDATE ledger_entry SET posting = gen_random_uuid() WHERE id = (%s)",
            "UPDATE stock_entry SET grams = grams + 0.001 WHERE id = (%s)",
            "UPDATE stock_entry SET branch_id = gen_random_uuid() WHERE id = (%s)",
            "UPDATE stock_entry SET value = 1 WHERE id = (%s)",
            "UPDATE payment SET amount = amount + 0.01, tendered = NULL WHERE id = (%s)",
            "UPDATE payment SET reference = 'elsewhere' WHERE id = (%s)",
            "UPDATE seal SET hash = sha256(hash) WHERE position = (%s)",
            "UPDATE seal SET audit_id = audit_id + 1 WHERE position = (%s)",
            "UPDATE seal SET ledger = ledger[2:] WHERE position = (SELECT max(position) FROM seal WHERE ledger IS NOT NULL)");

    private static final List<String> TABLES = List.of("audit_entry", "ledger_entry", "stock_entry", "payment");

    private final Random random;

    Tampering(Random random) {
        this.random = random;
    }

    /** The next falsification. */
    String next() {
        return switch (random.nextInt(6)) {
            case 0 -> removal();
            case 1 -> addition();
            case 2 -> otherOrder();
            case 3 -> cutTail();
            case 4 -> madeAnew();
            default -> edit();
        };
    }

    private String edit() {
        String sql = EDITS.get(random.nextInt(EDITS.size()));
        String table = TABLES.stream()
                .filter(name -> sql.startsWith("UPDATE " + name))
                .findFirst()
                .orElse("seal");
        return sql.formatted(table.equals("seal") ? anyOf("position", "seal WHERE position > 0") : anyOf("id", table));
    }

    private String removal() {
        if (random.nextInt(5) == 0) {
            return "DELETE FROM seal WHERE position = (%s)".formatted(anyOf("position", "seal"));
        }
        String table = TABLES.get(random.nextInt(TABLES.size()));
        return "DELETE FROM %s WHERE id = (%s)".formatted(table, anyOf("id", table));
    }

    private String addition() {
        return switch (random.nextInt(4)) {
            case 0 ->
                "ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_sealed; INSERT INTO audit_entry (at, who, who_name, client,"
                        + " action, entity, entity_id, before, after) SELECT at, who, who_name, client, action, entity, entity_id, before, after"
                        + " FROM audit_entry WHERE id = (%s)".formatted(anyOf("id", "audit_entry"));
            case 1 ->
                "INSERT INTO ledger_entry (posting, at, branch_id, account, debit, credit) SELECT posting, at, branch_id, account,"
                        + " debit, credit FROM ledger_entry WHERE id = (%s)".formatted(anyOf("id", "ledger_entry"));
            case 2 ->
                "INSERT INTO stock_entry (at, kind, piece_id, branch_id, metal, fineness, pieces, grams, fine_grams, value, source)"
                        + " SELECT at, kind, piece_id, branch_id, metal, fineness, pieces, grams, fine_grams, value, source FROM stock_entry"
                        + " WHERE id = (%s)".formatted(anyOf("id", "stock_entry"));
            default ->
                "INSERT INTO payment (sale_id, branch_id, at, method, amount) SELECT sale_id, branch_id, at, method, amount FROM payment"
                        + " WHERE id = (%s)".formatted(anyOf("id", "payment"));
        };
    }

    /** Two neighbours change places, in the chain or in the trail. */
    private String otherOrder() {
        return random.nextBoolean()
                ? """
                WITH one AS (%s), two AS (SELECT min(s.position) AS position FROM seal s, one WHERE s.position > one.position)
                UPDATE seal s SET audit_id = o.audit_id, ledger = o.ledger, stock = o.stock, payments = o.payments, hash = o.hash
                  FROM one, two, seal o
                 WHERE s.position IN (one.position, two.position) AND o.position IN (one.position, two.position)
                   AND o.position <> s.position""".formatted(anyOf(
                        "position", "seal WHERE position > 0 AND position < (SELECT max(position) FROM seal)"))
                : """
                WITH one AS (%s), two AS (SELECT min(a.id) AS id FROM audit_entry a, one WHERE a.id > one.id)
                UPDATE audit_entry a SET at = o.at, action = o.action, entity = o.entity, entity_id = o.entity_id, after = o.after
                  FROM one, two, audit_entry o
                 WHERE a.id IN (one.id, two.id) AND o.id IN (one.id, two.id) AND o.id <> a.id""".formatted(anyOf("id", "audit_entry WHERE id < (SELECT max(id) FROM audit_entry)"));
    }

    /** The end is removed with everything that it covers, so that what is left is whole. */
    private String cutTail() {
        return """
                DELETE FROM audit_entry WHERE id IN (SELECT audit_id FROM seal WHERE position > (SELECT max(position) - %1$d FROM seal));
                DELETE FROM ledger_entry WHERE id IN (SELECT unnest(ledger) FROM seal WHERE position > (SELECT max(position) - %1$d FROM seal));
                DELETE FROM stock_entry WHERE id IN (SELECT unnest(stock) FROM seal WHERE position > (SELECT max(position) - %1$d FROM seal));
                DELETE FROM payment WHERE id IN (SELECT unnest(payments) FROM seal WHERE position > (SELECT max(position) - %1$d FROM seal));
                DELETE FROM seal WHERE position > (SELECT max(position) - %1$d FROM seal)""".formatted(1 + random.nextInt(5));
    }

    /** Something is edited, and the chain from there on is made anew. */
    private String madeAnew() {
        return """
                UPDATE audit_entry SET who_name = who_name || ' the other' WHERE id = (%1$s);
                DELETE FROM seal WHERE position >= (SELECT position FROM seal WHERE audit_id = (%1$s));
                """.formatted("SELECT id FROM audit_entry ORDER BY id OFFSET " + random.nextInt(20) + " LIMIT 1")
                + SealTests.history();
    }

    private String anyOf(String column, String from) {
        return "SELECT %1$s FROM %2$s ORDER BY %1$s OFFSET %3$d %% (SELECT count(*) FROM %2$s) LIMIT 1"
                .formatted(column, from, random.nextInt(10_000))
                .replace("%%", "%");
    }
}
