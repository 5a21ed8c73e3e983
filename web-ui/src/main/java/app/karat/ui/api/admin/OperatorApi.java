package app.karat.ui.api.admin;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Chains, spares and migrations, for operators only. */
@HttpExchange("/api/operator")
public interface OperatorApi {

    @GetExchange("/tenants")
    Chains chains(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam int limit);

    @PostExchange("/tenants/{id}/suspend")
    void suspend(@PathVariable UUID id, @RequestBody Reason reason);

    @PostExchange("/tenants/{id}/resume")
    void resume(@PathVariable UUID id, @RequestBody Reason reason);

    @GetExchange("/migrations")
    Migrations migrations();

    @PostExchange("/migrations")
    void migrate();

    /** A page of chains. */
    record Chains(List<Chain> items, @Nullable String next) {}

    /** Why a chain was suspended or resumed; the trail keeps it. */
    record Reason(String reason) {}

    /** Where all chains stand against the newest schema. */
    record Migrations(@Nullable String target, Map<String, Long> counts, List<Parked> parked) {}

    /** A chain whose migration failed and which is left alone. */
    record Parked(
            UUID tenantId, @Nullable String name, @Nullable String note) {}
}
