package app.karat.shop;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.security.Role;
import app.karat.kernel.security.TestTokens;
import app.karat.kernel.tenancy.TenantRef;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** One of everything that a business can have, by the first word of its route: what another business must not be able to tell from nothing. */
record Belongings(ShopHttp shop, TenantRef tenant, UUID branch, UUID piece, UUID customer, UUID sale) {

    Map<String, UUID> all() {
        var owner = shop.owner(tenant);
        Map<String, UUID> all = new TreeMap<>(
                Map.of("pieces", piece, "sales", sale, "customers", customer, "branches", branch, "receivables", sale));
        all.put("photos", photo(owner, piece));
        all.put(
                "labels",
                owner.put("/api/labels/" + UUID.randomUUID(), Requests.labels(piece))
                        .id());
        UUID sheet = UUID.randomUUID();
        owner.put("/api/imports/" + sheet + "/file?name=a.csv", "Tag,Gross\nA-1,5\n");
        all.put("imports", sheet);
        all.put("stock-takes", made(owner, "/api/stock-takes/", Map.of("branchId", branch)));
        all.put("held-carts", made(owner, "/api/held-carts/", Requests.cart(branch, piece)));
        all.put("lots", made(owner, "/api/lots/", Requests.boxes(branch)));
        all.put("designs", made(owner, "/api/designs/", Requests.aDesign("MX-1", all.get("lots"))));
        UUID edited = owner.post("/api/pieces", Requests.aRing(branch, "T1-9").replace("AZ4524", "AZ4529"))
                .id();
        all.put(
                "piece-edits",
                made(owner, "/api/piece-edits/", Map.of("pieces", List.of(edited), "category", "Matrix")));
        all.put("vouchers", made(owner, "/api/vouchers/", Requests.giftCard(branch)));
        all.put("till-sessions", made(owner, "/api/till-sessions/", Requests.till(branch)));
        UUID gold = oldGold(owner, branch, customer);
        all.put("old-gold", gold);
        all.put("melt-lots", meltLot(owner, branch, gold));
        all.put("credit-notes", creditNote(owner, sale));
        all.put("card-payments", cardPayment(owner));
        all.put("layaways", layaway(owner, branch, customer));
        all.putAll(saved(owner, branch, customer));
        all.putAll(askedLockedAndPrepared(owner));
        all.putAll(betweenBranches(owner, branch, piece, customer));
        all.putAll(withSuppliers(owner, branch, customer));
        return all;
    }

    private static UUID made(ShopHttp.As owner, String route, Object body) {
        UUID id = UUID.randomUUID();
        assertThat(owner.put(route + id, body).status()).isEqualTo(200);
        return id;
    }

    /** What the owner's business has besides: a request that waits, a promised rate, a run that is prepared. */
    private Map<String, UUID> askedLockedAndPrepared(ShopHttp.As owner) {
        UUID approval = UUID.randomUUID();
        UUID lock = UUID.randomUUID();
        UUID run = UUID.randomUUID();
        var discount = Map.of("amount", "10.00", "currency", "INR");
        var wish = Map.of("branchId", branch, "lines", List.of(Map.of("pieceId", piece, "discount", discount)));
        assertThat(shop.as(TestTokens.of(tenant, Role.SALES))
                        .put("/api/quotes/approvals/" + approval, Map.of("quote", wish, "reason", "matrix"))
                        .status())
                .isEqualTo(200);
        var promise = Map.of(
                "branchId",
                branch,
                "customerId",
                customer,
                "metal",
                "GOLD",
                "purity",
                "22K",
                "grams",
                "5",
                "expiresAt",
                Instant.now().plusSeconds(3600));
        assertThat(owner.put("/api/rate-locks/" + lock, promise).status()).isEqualTo(200);
        var change = Map.of("part", "MAKING", "way", "PERCENT", "by", "1");
        assertThat(owner.put("/api/price-runs/" + run, Map.of("name", "Matrix", "change", change))
                        .status())
                .isEqualTo(200);
        return Map.of(
                "approvals", approval, "quotes", approval, "rates", approval, "rate-locks", lock, "price-runs", run);
    }

    private static Map<String, UUID> betweenBranches(ShopHttp.As owner, UUID branch, UUID piece, UUID customer) {
        UUID other = owner.post("/api/branches", "{\"code\":\"T1B\",\"name\":\"Other\",\"place\":\"MH\"}")
                .id();
        UUID transfer = UUID.randomUUID();
        var asked = Map.of("fromBranch", branch, "toBranch", other, "pieces", List.of(piece));
        assertThat(owner.put("/api/transfers/" + transfer, asked).status()).isEqualTo(201);
        UUID reservation = UUID.randomUUID();
        var kept = Map.of(
                "pieceId",
                piece,
                "branchId",
                branch,
                "customerId",
                customer,
                "expiresAt",
                Instant.now().plusSeconds(600));
        assertThat(owner.put("/api/reservations/" + reservation, kept).status()).isEqualTo(201);
        return Map.of("transfers", transfer, "reservations", reservation);
    }

    private static Map<String, UUID> withSuppliers(ShopHttp.As owner, UUID branch, UUID customer) {
        UUID supplier =
                owner.post("/api/suppliers", "{\"name\":\"Supplier One\"}").id();
        UUID purchase = UUID.randomUUID();
        var line = Map.of("design", "Band", "metal", "GOLD", "purity", "22K", "grossGrams", "4.000");
        var order = Map.of("supplierId", supplier, "branchId", branch, "lines", List.of(line));
        assertThat(owner.put("/api/purchases/" + purchase, order).status()).isEqualTo(200);
        UUID lent = owner.post("/api/pieces", Requests.aRing(branch, "T1-4")).id();
        UUID memo = UUID.randomUUID();
        var out = Map.of(
                "direction",
                "OUT",
                "branchId",
                branch,
                "customerId",
                customer,
                "dueOn",
                LocalDate.now().plusDays(9),
                "pieces",
                List.of(lent));
        assertThat(owner.put("/api/memos/" + memo, out).status()).isEqualTo(200);
        return Map.of(
                "suppliers",
                supplier,
                "purchases",
                purchase,
                "memos",
                memo,
                "supplier-payments",
                purchase,
                "supplier-returns",
                purchase);
    }

    private static UUID oldGold(ShopHttp.As owner, UUID branch, UUID customer) {
        assertThat(owner.put("/api/rates/overrides", Requests.exchangeRate(branch))
                        .status())
                .isEqualTo(200);
        UUID id = UUID.randomUUID();
        var answer = owner.put("/api/old-gold/" + id, Requests.oldGold(branch, customer));
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
        assertThat(new String(
                        owner.get("/api/old-gold/" + id + "/voucher.pdf?paper=MM80")
                                .content(),
                        0,
                        5,
                        StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        return id;
    }

    private static UUID meltLot(ShopHttp.As owner, UUID branch, UUID gold) {
        UUID id = UUID.randomUUID();
        var body = Map.of("branchId", branch, "oldGold", List.of(gold), "refiner", "Refiner One");
        assertThat(owner.put("/api/melt-lots/" + id, body).status()).isEqualTo(200);
        return id;
    }

    private static UUID creditNote(ShopHttp.As owner, UUID sale) {
        UUID id = UUID.randomUUID();
        var offer = owner.post("/api/credit-notes/previews", Map.of("saleId", sale));
        var answer = owner.put("/api/credit-notes/" + id, Requests.creditNote(sale, offer));
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
        assertThat(owner.get("/api/credit-notes/" + id + "/credit-note.pdf").status())
                .isEqualTo(200);
        return id;
    }

    private UUID cardPayment(ShopHttp.As owner) {
        var pairing = Map.of("branchId", branch, "label", "Till 1", "registrationCode", "simulated-wpe");
        String reader = owner.post("/api/card-readers", pairing).text("/id");
        UUID ring = owner.post("/api/pieces", Requests.aRing(branch, "T1-5").replace("AZ4524", "AZ4525"))
                .id();
        String quote = owner.post("/api/quotes", Requests.quote(branch, ring)).text("/quote");
        return made(owner, "/api/card-payments/", Map.of("quote", quote, "readerId", reader));
    }

    private static UUID layaway(ShopHttp.As owner, UUID branch, UUID customer) {
        UUID id = UUID.randomUUID();
        UUID ring = owner.post("/api/pieces", Requests.aRing(branch, "T1-7").replace("AZ4524", "AZ4527"))
                .id();
        var body = Requests.layaway(owner.post("/api/quotes", Requests.quote(branch, ring)), customer);
        var answer = owner.put("/api/layaways/" + id, body);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
        assertThat(owner.get("/api/layaways/" + id + "/agreement.pdf").status()).isEqualTo(200);
        assertThat(owner.get("/api/layaways/" + id + "/payments/" + id + "/receipt.pdf?paper=MM80")
                        .status())
                .isEqualTo(200);
        return id;
    }

    private static Map<String, UUID> saved(ShopHttp.As owner, UUID branch, UUID customer) {
        UUID plan = UUID.randomUUID();
        UUID scheme = UUID.randomUUID();
        UUID paid = UUID.randomUUID();
        var amount = Map.of("amount", "5000.00", "currency", "INR");
        var terms = Map.of("name", "Eleven months", "months", 11, "instalment", amount, "percent", "100");
        assertThat(owner.put("/api/scheme-plans/" + plan, terms).status()).isEqualTo(200);
        var who = Map.of("planId", plan, "branchId", branch, "customerId", customer);
        assertThat(owner.put("/api/schemes/" + scheme, who).status()).isEqualTo(200);
        var first =
                Map.of("number", 1, "branchId", branch, "payments", List.of(Map.of("method", "UPI", "amount", amount)));
        String instalment = "/api/schemes/" + scheme + "/instalments/" + paid;
        var answer = owner.put(instalment, first);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        assertThat(owner.get(instalment + "/receipt.pdf?paper=MM80").status()).isEqualTo(200);
        return Map.of("scheme-plans", plan, "schemes", scheme);
    }

    private static UUID photo(ShopHttp.As owner, UUID piece) {
        try {
            var image = new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB);
            var png = new java.io.ByteArrayOutputStream();
            javax.imageio.ImageIO.write(image, "png", png);
            return owner.post("/api/pieces/" + piece + "/photos", png.toByteArray())
                    .id();
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
