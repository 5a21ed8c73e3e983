package app.karat.shop;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.security.Role;
import app.karat.kernel.security.TestTokens;
import app.karat.kernel.tenancy.TenantRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A discount that was granted on some of a lot is granted on exactly that much of it. */
class LotApprovalHttpTests {

    static ShopHttp shop;
    static TenantRef india;
    static TenantRef other;

    @BeforeAll
    static void start() {
        shop = ShopHttp.start();
        india = ShopHttp.platform().newIndianTenant();
        other = ShopHttp.platform().newIndianTenant();
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    void anApprovalIsBoundToTheQuantityItWasGivenFor() {
        var owner = shop.owner(india);
        UUID branch = UUID.fromString(owner.get("/api/me").text("/branches/0/id"));
        UUID boxes = UUID.randomUUID();
        assertThat(owner.put("/api/lots/" + boxes, Requests.boxes(branch)).status())
                .isEqualTo(200);
        var receipt = Map.of("count", 9, "cost", inr("90.00"));
        assertThat(owner.put("/api/lots/" + boxes + "/receipts/" + UUID.randomUUID(), receipt)
                        .status())
                .isEqualTo(200);
        var sales = shop.as(TestTokens.of(india, Role.SALES));
        UUID approval = UUID.randomUUID();
        assertThat(sales.post("/api/quotes", wish(branch, boxes, 5, null)).problem())
                .isEqualTo("below-floor");
        var asked = Map.of("quote", wish(branch, boxes, 5, null), "reason", "A whole shelf");
        assertThat(sales.put("/api/quotes/approvals/" + approval, asked).status())
                .isEqualTo(200);
        assertThat(shop.owner(other)
                        .put("/api/approvals/" + approval + "/decision", "{\"approve\":true}")
                        .status())
                .isEqualTo(404);
        assertThat(owner.put("/api/approvals/" + approval + "/decision", "{\"approve\":true}")
                        .status())
                .isEqualTo(200);

        for (int another : List.of(1, 4, 6)) {
            assertThat(sales.post("/api/quotes", wish(branch, boxes, another, approval))
                            .problem())
                    .isEqualTo("approval-of-other-terms");
        }
        var quote = sales.post("/api/quotes", wish(branch, boxes, 5, approval));
        assertThat(quote.status()).as(quote.json().toString()).isEqualTo(200);
        assertThat(quote.text("/lines/0/breakdown/taxable/amount")).isEqualTo("450.00");
    }

    private static Map<String, Object> wish(UUID branch, UUID lot, int count, UUID approval) {
        var line = Map.of("pieceId", lot, "quantity", Map.of("count", count), "discount", inr("50.00"));
        Map<String, Object> wish = new HashMap<>(Map.of("branchId", branch, "lines", List.of(line)));
        if (approval != null) {
            wish.put("approvalId", approval);
        }
        return wish;
    }

    private static Map<String, Object> inr(String amount) {
        return Map.of("amount", amount, "currency", "INR");
    }
}
