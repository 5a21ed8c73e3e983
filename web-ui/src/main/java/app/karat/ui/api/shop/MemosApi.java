package app.karat.ui.api.shop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Memos, out and in. */
@HttpExchange("/api/memos")
public interface MemosApi {

    @GetExchange
    Page<Memo> find(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam boolean open,
            @RequestParam boolean overdue,
            @RequestParam(required = false) @Nullable String cursor);

    @PutExchange("/{id}")
    Memo make(@PathVariable UUID id, @RequestBody Memo.Wish wish);

    @GetExchange("/{id}")
    Memo get(@PathVariable UUID id);

    @PostExchange("/{id}/return")
    Memo giveBack(@PathVariable UUID id, @RequestBody Memo.Pieces pieces);

    @PostExchange("/{id}/keep")
    Memo keep(@PathVariable UUID id, @RequestBody Memo.Pieces pieces);
}
