package app.karat.benchmark;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The parameters of a sale as the shop once bound them, read back from the sale that it made; a raw sale repeats them for another piece. */
final class SaleTemplate {

    private static final String READ = """
            SELECT s.branch_id, s.financial_year, s.invoice_number, s.currency, s.customer_id, s.taxable, s.tax, s.round_off, s.total,
                   s.sold_by, s.sold_by_name, s.bill::text AS bill,
                   (SELECT jsonb_agg(jsonb_build_object('method', method, 'amount', amount, 'tendered', tendered,
                                                        'reference', reference)) FROM payment WHERE sale_id = s.id)::text AS payments,
                   (SELECT jsonb_agg(jsonb_build_object('account', account, 'debit', debit, 'credit', credit)) FROM ledger_entry
                     WHERE posting = s.id AND account NOT IN ('COST_OF_SALES', 'STOCK'))::text AS entries
              FROM sale s WHERE s.financial_year > 1900 ORDER BY s.at LIMIT 1""";

    private final Map<String, Object> constant;

    private SaleTemplate(Map<String, Object> constant) {
        this.constant = constant;
    }

    static Map<Shop, SaleTemplate> of(Stock stock, List<Shop> shops) {
        Map<Shop, SaleTemplate> templates = new ConcurrentHashMap<>();
        Crew.each(shops, 8, shop -> templates.put(shop, stock.in(shop.tenant(), SaleTemplate::read)));
        return templates;
    }

    /** The values for selling this piece, which has version 1 and has never been sold. */
    Map<String, Object> values(UUID piece) {
        Instant now = Instant.now();
        Map<String, Object> values = new HashMap<>(constant);
        values.put("sale", UUID.randomUUID());
        values.put("at", Timestamp.from(now));
        values.put("atText", now.toString());
        values.put(
                "lines", "[{\"piece\":\"" + piece + "\",\"version\":1,\"taxable\":" + constant.get("taxable") + "}]");
        return values;
    }

    private static SaleTemplate read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(READ)) {
            row.next();
            Map<String, Object> values = new HashMap<>();
            values.put("branch", row.getObject("branch_id", UUID.class));
            values.put("year", row.getInt("financial_year"));
            values.put("customer", row.getObject("customer_id", UUID.class));
            values.put("currency", row.getString("currency"));
            for (String amount : List.of("taxable", "tax", "total")) {
                values.put(amount, row.getObject(amount, BigDecimal.class));
            }
            values.put("roundOff", row.getObject("round_off", BigDecimal.class));
            values.put("who", row.getString("sold_by"));
            values.put("whoName", row.getString("sold_by_name"));
            for (String text : List.of("bill", "payments", "entries")) {
                values.put(text, row.getString(text));
            }
            String number = row.getString("invoice_number");
            String prefix = number.replaceFirst("\\d+$", "");
            values.put("prefix", prefix);
            values.put("digits", number.length() - prefix.length());
            values.put("units", 1L);
            values.put("client", "benchmark");
            values.put("fingerprint", "benchmark");
            values.putAll(unused(values));
            return new SaleTemplate(values);
        }
    }

    /** What a sale of one piece for money makes no use of: vouchers, card readers, lots, a till, salespeople, an approval. */
    private static Map<String, Object> unused(Map<String, Object> sale) {
        Map<String, Object> values = new HashMap<>();
        for (String rows : List.of("vouchers", "charges", "lots", "sellers")) {
            values.put(rows, "[]");
            values.put(rows + "Count", 0L);
        }
        values.put("vouchersDay", LocalDate.now());
        values.put("vouchersPersonal", new String[0]);
        values.put("vouchersCustomer", sale.get("customer"));
        values.put("vouchersCurrency", sale.get("currency"));
        values.put("chargesCurrency", sale.get("currency"));
        values.put("takenBranch", sale.get("branch"));
        values.put("takenDay", LocalDate.now());
        values.put("takenCash", BigDecimal.ZERO);
        values.put("takenAs", "SALE");
        values.put("needsTaxId", false);
        for (String nothing : List.of(
                "takenTill", "takenCustomer", "takenCashBelow", "takenReason", "approval", "quote", "vouchersQuote")) {
            values.put(nothing, null);
        }
        return values;
    }
}
