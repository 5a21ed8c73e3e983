package app.karat.admin.operators;

import static app.karat.admin.support.Jewellers.aFormWith;
import static org.assertj.core.api.Assertions.assertThat;

import app.karat.admin.support.Database;
import app.karat.admin.support.RunningService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class ChainControllerTests extends RunningService {

    private static final Database DATABASE = new Database(POSTGRES);

    @Test
    void aChainIsFoundByNameAndByOwnerWithItsSize() {
        String name = "Found " + UUID.randomUUID();
        var shop = jewellers.openShop(aFormWith("business", name));
        for (String query : List.of(name, name.toUpperCase(java.util.Locale.ROOT), String.valueOf(shop.get("email")))) {
            List<Map<String, Object>> items = items(page("?query={query}", query));
            assertThat(items).singleElement().satisfies(chain -> {
                assertThat(chain)
                        .containsEntry("id", shop.get("tenantId"))
                        .containsEntry("name", name)
                        .containsEntry("state", "trialing")
                        .containsEntry("country", "IN")
                        .containsEntry("plan", "trial")
                        .containsEntry("migrationState", "ok")
                        .containsEntry("ownerEmail", shop.get("email"));
                assertThat(chain.get("createdAt").toString()).endsWith("Z");
                assertThat(((Number) chain.get("sizeBytes")).longValue())
                        .isEqualTo(DATABASE.count(
                                "SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0) FROM pg_class c JOIN control.tenant t"
                                        + " ON c.relnamespace = t.schema_name::regnamespace WHERE c.relkind = 'r' AND t.id = ?::uuid",
                                shop.get("tenantId")));
            });
        }
    }

    @Test
    void wildcardsInAQueryAreOrdinaryCharacters() {
        jewellers.openShop(aFormWith("business", "Plain name"));
        assertThat(items(page("?query={query}", "%"))).isEmpty();
        assertThat(items(page("?query={query}", "Pl_in"))).isEmpty();
        assertThat(items(page("?query={query}", "' OR '1'='1"))).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        String mark = UUID.randomUUID().toString();
        for (int turn = 0; turn < 7; turn++) {
            jewellers.openShop(aFormWith("business", "Page " + turn + " " + mark));
        }
        var names = new ArrayList<Object>();
        Map<String, Object> page = page("?limit=3&query={query}", mark);
        names.addAll(names(page));
        while (page.get("next") != null) {
            page = page("?limit=3&query={query}&cursor={cursor}", mark, page.get("next"));
            names.addAll(names(page));
        }
        assertThat(names)
                .containsExactly(java.util.stream.IntStream.rangeClosed(1, 7)
                        .mapToObj(turn -> "Page " + (7 - turn) + " " + mark)
                        .toArray());
    }

    @ParameterizedTest
    @CsvSource({"state, spare", "state, nonsense"})
    void aFaultyParameterIsNamed(String parameter, String value) {
        get("?" + parameter + "=" + value)
                .expectStatus()
                .is4xxClientError()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "YS9i", "💍"})
    void aMadeUpCursorIsRefused(String cursor) {
        get("?cursor={cursor}", cursor)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://karat.app/problems/bad-cursor");
    }

    @Test
    void spareSchemasAreNoChains() {
        String spare = DATABASE.column("SELECT id FROM control.tenant WHERE state = 'spare' LIMIT 1")
                .getFirst();
        get("/" + spare).expectStatus().isNotFound();
        get("/" + UUID.randomUUID()).expectStatus().isNotFound();
        get("/not-an-id").expectStatus().is4xxClientError();
        suspend(spare, "trying").expectStatus().isNotFound();
    }

    @Test
    void suspendingAndResumingIsAuditedAndMovesTheEpoch() {
        Object id = jewellers.openShop(aFormWith("business", "To suspend")).get("tenantId");
        long epoch = epoch(id);

        suspend(id, "invoice 17 unpaid")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("suspended");
        assertThat(epoch(id)).isEqualTo(epoch + 1);
        suspend(id, "again")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("suspended");
        assertThat(items(page("?state=suspended&limit=200"))).anyMatch(chain -> id.equals(chain.get("id")));
        resume(id, "paid")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("trialing");
        resume(id, "again").expectStatus().isEqualTo(409);

        assertThat(DATABASE.column(
                        "SELECT concat_ws('|', kind, from_state, to_state, reason, actor) FROM control.tenant_event"
                                + " WHERE tenant = ?::uuid ORDER BY id",
                        id))
                .containsExactly(
                        "assigned|spare|trialing|sign-up|karat-tenant-admin",
                        "suspended|trialing|suspended|invoice 17 unpaid|operator-1",
                        "resumed|suspended|trialing|paid|operator-1");
    }

    @Test
    void resumingLeadsBackToTheStateBefore() {
        Object id = jewellers.openShop(aFormWith("business", "Read only")).get("tenantId");
        DATABASE.run("UPDATE control.tenant SET state = 'read_only' WHERE id = ?::uuid", id);
        suspend(id, "check").expectStatus().isOk();
        resume(id, "checked")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("read_only");
    }

    @Test
    void aReasonIsAskedForAndNothingHappensWithoutOne() {
        Object id = jewellers.openShop(aFormWith("business", "Reasonless")).get("tenantId");
        suspend(id, "  ")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("reason");
        suspend(id, "x".repeat(501)).expectStatus().isEqualTo(422);
        get("/" + id).expectStatus().isOk().expectBody().jsonPath("$.state").isEqualTo("trialing");
    }

    @Test
    void theServiceItselfCannotChangeTheAuditTrail() throws Exception {
        try (var connection =
                        POSTGRES.connect("karat_control", POSTGRES.passwords().control());
                var statement = connection.createStatement()) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> statement.execute("UPDATE control.tenant_event SET reason = 'other'")))
                    .hasMessageContaining("permission denied");
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> statement.execute("DELETE FROM control.tenant_event")))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void anApiClientIsMadeThroughIdentity() {
        Object id = jewellers.openShop(aFormWith("business", "With a till")).get("tenantId");
        addClient(id, Map.of("name", "Till 1", "roles", List.of("sales", "manager")))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.clientId")
                .isNotEmpty()
                .jsonPath("$.clientSecret")
                .isNotEmpty();
        assertThat(IDENTITY.clients().getLast().toString())
                .contains(id.toString(), "Till 1", "manager", "sales", "[\"*\"]");
    }

    @Test
    void anApiClientNeverGetsARoleOfThePlatform() {
        Object id = jewellers.openShop(aFormWith("business", "Greedy")).get("tenantId");
        int before = IDENTITY.clients().size();
        for (String role : List.of("operator", "support", "service", "OWNER", "")) {
            addClient(id, Map.of("name", "Till", "roles", List.of("sales", role)))
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.errors[0].field")
                    .isEqualTo("roles");
        }
        addClient(id, Map.of("roles", List.of("sales"))).expectStatus().isEqualTo(422);
        http.post()
                .uri("/api/operator/tenants/" + id + "/api-clients")
                .headers(headers -> headers.setBearerAuth(IDENTITY.mint().operator()))
                .header("Content-Type", "application/json")
                .bodyValue("{\"name\":\"Till \\ud83d\",\"roles\":[\"sales\"]}")
                .exchange()
                .expectStatus()
                .isEqualTo(422);
        addClient(UUID.randomUUID(), Map.of("name", "Till", "roles", List.of("sales")))
                .expectStatus()
                .isNotFound();
        assertThat(IDENTITY.clients()).hasSize(before);
    }

    @Test
    void sparesAreCounted() {
        http.get()
                .uri("/api/operator/spares")
                .headers(headers -> headers.setBearerAuth(IDENTITY.mint().operator()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.wanted")
                .isEqualTo(8)
                .jsonPath("$.ready")
                .isNumber();
    }

    private static long epoch(Object id) {
        return DATABASE.count("SELECT epoch FROM control.tenant WHERE id = ?::uuid", id);
    }

    private ResponseSpec suspend(Object id, String reason) {
        return post("/" + id + "/suspend", Map.of("reason", reason));
    }

    private ResponseSpec resume(Object id, String reason) {
        return post("/" + id + "/resume", Map.of("reason", reason));
    }

    private ResponseSpec addClient(Object id, Map<String, Object> wish) {
        return post("/" + id + "/api-clients", wish);
    }

    private ResponseSpec post(String path, Object body) {
        return http.post()
                .uri("/api/operator/tenants" + path)
                .headers(headers -> headers.setBearerAuth(IDENTITY.mint().operator()))
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec get(String path, Object... values) {
        return http.get()
                .uri("/api/operator/tenants" + path, values)
                .headers(headers -> headers.setBearerAuth(IDENTITY.mint().operator()))
                .exchange();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> page(String query, Object... values) {
        return get(query, values)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> page) {
        return (List<Map<String, Object>>) page.get("items");
    }

    private static List<Object> names(Map<String, Object> page) {
        return items(page).stream().map(chain -> chain.get("name")).toList();
    }
}
