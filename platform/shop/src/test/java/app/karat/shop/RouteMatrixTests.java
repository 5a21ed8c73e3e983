package app.karat.shop;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.security.Role;
import app.karat.kernel.security.TestTokens;
import app.karat.kernel.tenancy.TenantRef;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.node.ObjectNode;

/** A3 and T1: every mapped route against everybody who might come: nobody, each role, and the people of another business. */
class RouteMatrixTests {

    private static final Set<String> OPEN =
            Set.of("GET /public/verify/{code}", "GET /v3/api-docs", "GET /v3/api-docs.yaml");
    /** Putting something of one's own there is no look at what another business has under the same id. */
    private static final Set<String> MADE_BY_CLIENTS = Set.of(
            "PUT /api/sales/{id}",
            "PUT /api/labels/{id}",
            "PUT /api/imports/{id}/file",
            "PUT /api/cash-rules/filings/{id}");

    private static final List<Role> ROLES = List.of(
            Role.OWNER,
            Role.MANAGER,
            Role.SALES,
            Role.BENCH,
            Role.ACCOUNTANT,
            Role.OPERATOR,
            Role.SUPPORT,
            Role.SERVICE);

    static ShopHttp shop;
    static TenantRef india;
    static TenantRef america;

    @BeforeAll
    static void start() {
        shop = ShopHttp.start();
        india = ShopHttp.platform().newIndianTenant();
        america = ShopHttp.platform().newAmericanTenant();
        shop.owner(india).get("/api/me");
        shop.owner(america).get("/api/me");
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    void everyMappedRouteHasARowInThePolicy() {
        assertThat(mapped()).containsExactlyInAnyOrderElementsOf(policy());
    }

    @Test
    void nobodyGetsInWithoutAToken() {
        for (String route : mapped()) {
            assertThat(send("", route).status()).as(route).isEqualTo(401);
        }
    }

    @Test
    void everyRoleMayDoWhatThePolicySaysAndNothingElse() {
        Map<String, String> wrong = new TreeMap<>();
        for (ShopRoutes.Rule rule : ShopRoutes.TABLE) {
            for (Role role : ROLES) {
                String route = rule.method() + " " + rule.path();
                if (route.endsWith("/live")) {
                    continue;
                }
                var answer = send(TestTokens.of(india, role), route);
                boolean refused = answer.status() == 403;
                if (refused == rule.roles().contains(role) || answer.status() >= 500 || answer.status() == 401) {
                    wrong.put(route + " as " + role, answer.status() + " " + answer.problem());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void idsOfAnotherBusinessAnswerExactlyLikeUnknownOnes() {
        var owner = shop.owner(india);
        UUID branch = UUID.fromString(owner.get("/api/me").text("/branches/0/id"));
        UUID piece = owner.post("/api/pieces", Requests.aRing(branch, "T1-1")).id();
        UUID sold = owner.post("/api/pieces", Requests.aRing(branch, "T1-2")).id();
        UUID customer =
                owner.post("/api/customers", "{\"name\":\"Customer One\"}").id();
        var quote = owner.post("/api/quotes", Requests.quote(branch, sold));
        UUID sale = UUID.randomUUID();
        assertThat(owner.put("/api/sales/" + sale, Requests.sale(quote)).status())
                .isEqualTo(201);

        Map<String, UUID> theirs = new Belongings(shop, india, branch, piece, customer, sale).all();
        int compared = 0;
        for (String route : mapped()) {
            if (route.contains("{id}") && !MADE_BY_CLIENTS.contains(route)) {
                UUID id = theirs.get(route.split("/", -1)[2]);
                assertSame(route, id);
                compared++;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(9);
        assertParametersOfAnotherBusiness(branch, piece, customer, quote.text("/quote"));
        assertThat(owner.get("/api/pieces/" + piece).etag()).isEqualTo("\"1\"");
    }

    private static void assertParametersOfAnotherBusiness(UUID branch, UUID piece, UUID customer, String quote) {
        var stranger = shop.owner(america);
        UUID own = UUID.fromString(stranger.get("/api/me").text("/branches/0/id"));
        for (String list : List.of("/api/pieces", "/api/sales", "/api/dashboard")) {
            assertThat(plain(stranger.get(list + "?branch=" + branch), branch))
                    .as(list)
                    .isEqualTo(plain(stranger.get(list + "?branch=" + UUID.randomUUID()), branch));
        }
        assertThat(stranger.post("/api/quotes", Requests.quote(own, piece)).problem())
                .isEqualTo(stranger.post("/api/quotes", Requests.quote(own, UUID.randomUUID()))
                        .problem())
                .isEqualTo("piece-unknown");
        assertThat(stranger.post("/api/quotes", Requests.quote(branch, piece)).problem())
                .isEqualTo(stranger.post("/api/quotes", Requests.quote(UUID.randomUUID(), piece))
                        .problem());
        var body = Map.of("quote", quote, "customerId", customer, "payments", List.of());
        assertThat(stranger.put("/api/sales/" + UUID.randomUUID(), body).problem())
                .isEqualTo("quote-forged");
        assertThat(stranger.post("/api/pieces", Requests.aPendant(branch, "T1-3"))
                        .problem())
                .isEqualTo(stranger.post("/api/pieces", Requests.aPendant(UUID.randomUUID(), "T1-3"))
                        .problem());
        assertThat(stranger.get("/api/pieces/by-tag/T1-1").problem()).isEqualTo("piece-unknown");
    }

    @Test
    void whoWorksInOneBranchSeesAndSellsInNoOther() {
        var owner = shop.owner(india);
        UUID first = UUID.fromString(owner.get("/api/me").text("/branches/0/id"));
        UUID second = owner.post("/api/branches", "{\"code\":\"PUN\",\"name\":\"Pune\",\"place\":\"MH\"}")
                .id();
        UUID ring = owner.post("/api/pieces", Requests.aRing(first, "BR-1")).id();
        var quote = owner.post("/api/quotes", Requests.quote(first, ring));

        var ofSecond = shop.as(TestTokens.of(india, List.of(second.toString()), Role.SALES));
        assertThat(ofSecond.get("/api/branches").json()).hasSize(1);
        assertThat(ofSecond.get("/api/pieces?branch=" + first).status()).isEqualTo(403);
        assertThat(ofSecond.get("/api/sales?branch=" + first).status()).isEqualTo(403);
        assertThat(ofSecond.get("/api/dashboard?branch=" + first).status()).isEqualTo(403);
        assertThat(ofSecond.get("/api/pieces/" + ring).status()).isEqualTo(404);
        assertThat(ofSecond.get("/api/pieces?query=BR-1").json().get("items")).isEmpty();
        assertThat(ofSecond.post("/api/quotes", Requests.quote(first, ring)).status())
                .isEqualTo(403);
        assertThat(ofSecond.put("/api/sales/" + UUID.randomUUID(), Requests.sale(quote))
                        .status())
                .isIn(403, 422);
        assertThat(ofSecond.get("/api/dashboard").json().at("/today/margin").isMissingNode())
                .isTrue();
    }

    private static void assertSame(String route, UUID theirs) {
        UUID unknown = UUID.randomUUID();
        String token = TestTokens.of(america, Role.OWNER);
        var foreign = send(token, route.replace("{id}", theirs.toString()));
        var missing = send(token, route.replace("{id}", unknown.toString()));
        assertThat(foreign.status()).as(route).isIn(404, 422);
        assertThat(plain(foreign, theirs)).as(route).isEqualTo(plain(missing, unknown));
    }

    /** The answer without what names the request. */
    private static String plain(ShopHttp.Answer answer, UUID id) {
        if (answer.json() instanceof ObjectNode problem) {
            problem.remove("reference");
            problem.remove("instance");
            return answer.status() + problem.toString().replace(id.toString(), "");
        }
        return answer.status() + answer.json().toString();
    }

    private static ShopHttp.Answer send(String token, String route) {
        String[] parts = route.split(" ", 2);
        HttpMethod method = HttpMethod.valueOf(parts[0]);
        String path = parts[1].replaceAll(
                        "\\{(id|branch|movement|settlement|payment|penalty|certificate)}",
                        UUID.randomUUID().toString())
                .replaceAll("\\{day}", "2026-11-24")
                .replaceAll("\\{\\w+}", "x");
        boolean hasBody = method == HttpMethod.PUT || method == HttpMethod.POST;
        return shop.as(token).send(method, path, hasBody ? body(path) : null, "\"1\"");
    }

    private static Object body(String path) {
        if (path.endsWith("/order")) {
            return "{\"ids\":[]}";
        }
        if (path.contains("/redemptions/") || path.contains("/tax-certificates/")) {
            return "{}";
        }
        return switch (path.split("/", -1)[2]) {
            case "pieces" -> Requests.aPendant(UUID.randomUUID(), "MX-1");
            case "customers" -> "{\"name\":\"Matrix\"}";
            case "branches" -> "{\"code\":\"M\",\"name\":\"\"}";
            default -> "{}";
        };
    }

    private static Set<String> mapped() {
        Set<String> routes = new TreeSet<>();
        shop.context().getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(info -> info.getPatternsCondition()
                        .getPatterns()
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(method + " " + pattern.getPatternString()))));
        routes.removeAll(OPEN);
        return routes;
    }

    private static Set<String> policy() {
        Set<String> routes = new TreeSet<>();
        ShopRoutes.TABLE.forEach(rule -> routes.add(rule.method() + " " + rule.path()));
        return routes;
    }
}
