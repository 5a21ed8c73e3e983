package app.karat.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed description is what the service says of itself. After a change, {@code -Dkarat.api.write=true} writes it anew. */
class OpenApiTests {

    private static final Path COMMITTED = Path.of("../../docs/api/shop.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void committedDescriptionIsWhatTheServiceSays() throws Exception {
        try (var shop = ShopHttp.start()) {
            var answer = described(shop);
            assertThat(answer.text("/openapi")).startsWith("3.1");
            assertThat(answer.text("/components/schemas/Money/properties/amount/type")
                            + answer.text("/components/schemas/SaleLine/properties/tag/type"))
                    .doesNotContain("number");
            assertThat(answer.json().at("/components/schemas/Line").isMissingNode())
                    .isTrue();
            String said = JSON.writeValueAsString(JSON.readValue(answer.content(), Object.class)) + "\n";
            if (Boolean.getBoolean("karat.api.write")) {
                Files.createDirectories(COMMITTED.getParent());
                Files.writeString(COMMITTED, said);
            }
            assertThat(Files.readString(COMMITTED)).isEqualTo(said);
        }
    }

    /** The description is prepared beside the start of the service; who asks too early is told so. */
    private static ShopHttp.Answer described(ShopHttp shop) throws InterruptedException {
        for (int attempt = 0; attempt < 60; attempt++) {
            var answer = shop.as("").get("/v3/api-docs");
            if (answer.status() == 200) {
                return answer;
            }
            Thread.sleep(500);
        }
        throw new AssertionError("no description within 30 seconds");
    }
}
