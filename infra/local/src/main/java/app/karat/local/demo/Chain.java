package app.karat.local.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One demo chain.
 *
 * @param key {@code a} or {@code b}: in file names and in {@code demo.env}
 * @param pieces a resource with one piece per line, as {@code POST /api/pieces} takes it, its branch named by code
 * @param sold tags that are sold today, one sale each
 */
record Chain(
        String key,
        String business,
        String country,
        String currency,
        String timeZone,
        String ownerName,
        String ownerEmail,
        Map<String, String> settings,
        List<Map<String, String>> branches,
        List<Map<String, String>> customers,
        String pieces,
        List<String> sold) {

    static Chain suvarna() {
        return new Chain(
                "a",
                "Suvarna Jewels",
                "IN",
                "INR",
                "Asia/Kolkata",
                "Demo owner, India",
                Demo.OWNER_A,
                Map.of(
                        "business", "Suvarna Jewels",
                        "taxId", "27AAAAA0000A1Z5",
                        "phone", "+91 22 5550 0100",
                        "email", "hello@suvarna.example",
                        "website", "suvarna.example",
                        "invoiceNote",
                                "Every article may be tested at any BIS-recognised assaying and hallmarking centre."),
                List.of(
                        branch("MUM", "Mumbai, Zaveri Bazaar", "MH", "Sample Street 12, Zaveri Bazaar, Mumbai 400002"),
                        branch("PUN", "Pune, Laxmi Road", "MH", "Sample Street 48, Laxmi Road, Pune 411030"),
                        branch("BLR", "Bengaluru, Jayanagar", "KA", "Sample Street 7, Jayanagar, Bengaluru 560041")),
                List.of(
                        customer("Walk-in customer", "MH", ""),
                        customer("Sample customer 1", "MH", "+91 98000 00001", "AAAPA0001A"),
                        customer("Sample customer 2", "MH", "+91 98000 00002", "AAAPA0002A"),
                        customer("Sample customer 3", "KA", "+91 98000 00003", "AAAPA0003A"),
                        customer("Sample customer 4", "KA", "+91 98000 00004", "AAAPA0004A"),
                        customer("Sample customer 5", "MH", "+91 98000 00005", "AAAPA0005A")),
                "suvarna-pieces.jsonl",
                List.of("MUM-1004", "MUM-1012", "PUN-2003", "PUN-2010", "BLR-3005", "BLR-3009"));
    }

    static Chain larkspur() {
        return new Chain(
                "b",
                "Larkspur & Co",
                "US",
                "USD",
                "America/New_York",
                "Demo owner, US",
                Demo.OWNER_B,
                Map.of(
                        "business", "Larkspur & Co",
                        "phone", "+1 212 555 0100",
                        "email", "hello@larkspur.example",
                        "website", "larkspur.example",
                        "invoiceNote", "Returns within 30 days with this receipt."),
                List.of(branch("NYC", "New York, West 47th", "NY", "100 Sample Street, New York, NY 10036")),
                List.of(
                        customer("Walk-in customer", "NY", ""),
                        customer("Sample customer 1", "NY", "+1 212 555 0101"),
                        customer("Sample customer 2", "NY", "+1 212 555 0102"),
                        customer("Sample customer 3", "NJ", "+1 212 555 0103")),
                "larkspur-pieces.jsonl",
                List.of("LK-0107", "LK-0112", "LK-0121", "LK-0126"));
    }

    /** The pieces as they stand in the resource. */
    List<JsonNode> stock() {
        var stream = Objects.requireNonNull(Chain.class.getResourceAsStream("/demo/" + pieces), pieces);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank())
                    .<JsonNode>map(line -> JsonMapper.shared().readTree(line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> branch(String code, String name, String place, String address) {
        return Map.of("code", code, "name", name, "place", place, "address", address);
    }

    private static Map<String, String> customer(String name, String place, String phone, String taxId) {
        return Map.of("name", name, "place", place, "phone", phone, "taxId", taxId);
    }

    private static Map<String, String> customer(String name, String place, String phone) {
        return phone.isEmpty()
                ? Map.of("name", name, "place", place)
                : Map.of("name", name, "place", place, "phone", phone);
    }
}
