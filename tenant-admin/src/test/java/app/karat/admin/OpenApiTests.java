package app.karat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.admin.support.RunningService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed description is what callers build on; {@code -Dkarat.api.write=true} writes it anew. */
class OpenApiTests extends RunningService {

    private static final Path COMMITTED = Path.of("../docs/api/tenant-admin.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void theCommittedDescriptionIsWhatTheServiceSays() throws Exception {
        String served = pretty(http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
        if (Boolean.getBoolean("karat.api.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }
        assertThat(Files.readString(COMMITTED)).isEqualTo(served);
    }

    /** Sorted and without the address of the test server, so that it reads the same on every machine. */
    private static String pretty(String json) {
        Object tree = sorted(JSON.readValue(json, Object.class));
        ((Map<?, ?>) tree).remove("servers");
        return JSON.writeValueAsString(tree).replace("\r\n", "\n") + "\n";
    }

    private static Object sorted(Object node) {
        if (node instanceof Map<?, ?> members) {
            var inOrder = new TreeMap<String, Object>();
            members.forEach((name, value) -> inOrder.put(String.valueOf(name), sorted(value)));
            return inOrder;
        }
        return node instanceof java.util.List<?> items
                ? items.stream().map(OpenApiTests::sorted).toList()
                : node;
    }
}
