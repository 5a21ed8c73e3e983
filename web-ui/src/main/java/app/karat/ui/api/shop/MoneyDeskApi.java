package app.karat.ui.api.shop;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Tills and days. */
@HttpExchange("/api")
public interface MoneyDeskApi {

    @GetExchange("/till-sessions")
    Page<TillSession> tills(@RequestParam UUID branch, @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/till-sessions/open")
    List<TillSession> openTills(@RequestParam UUID branch);

    @PutExchange("/till-sessions/{id}")
    TillSession open(@PathVariable UUID id, @RequestBody TillSession.Opening opening);

    @PutExchange("/till-sessions/{id}/movements/{movement}")
    TillSession move(@PathVariable UUID id, @PathVariable UUID movement, @RequestBody TillSession.Movement moved);

    @PostExchange("/till-sessions/{id}/close")
    TillSession close(@PathVariable UUID id, @RequestBody TillSession.Count count);

    @GetExchange(value = "/till-sessions/{id}/z-report.pdf", accept = "application/pdf")
    byte[] zReport(@PathVariable UUID id, @RequestParam String paper);

    @GetExchange("/branches/{branch}/days/{day}")
    BusinessDay day(@PathVariable UUID branch, @PathVariable String day);

    @PostExchange("/branches/{branch}/days/{day}/close")
    BusinessDay closeDay(@PathVariable UUID branch, @PathVariable String day);

    @GetExchange(value = "/branches/{branch}/days/{day}/report.pdf", accept = "application/pdf")
    byte[] dayReport(@PathVariable UUID branch, @PathVariable String day, @RequestParam String paper);
}
