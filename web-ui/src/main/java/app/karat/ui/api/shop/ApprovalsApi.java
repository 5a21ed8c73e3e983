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

/** What somebody may not do alone, and the final price that leads there. */
@HttpExchange("/api")
public interface ApprovalsApi {

    @PostExchange("/quotes/bargain")
    Bargain bargain(@RequestBody Bargain.Request request);

    @PutExchange("/quotes/approvals/{id}")
    Approval ask(@PathVariable UUID id, @RequestBody Approval.Wish wish);

    @GetExchange("/approvals")
    Page<Approval> find(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam boolean open,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam int limit);

    @GetExchange("/approvals/{id}")
    Approval get(@PathVariable UUID id);

    @PutExchange("/approvals/{id}/decision")
    Approval decide(@PathVariable UUID id, @RequestBody Approval.Decision decision);

    @PutExchange("/approvals/{id}/pin")
    Approval byPin(@PathVariable UUID id, @RequestBody Approval.ByPin pin);

    @GetExchange("/approvals/approvers")
    List<Approval.Holder> approvers(@RequestParam UUID branch);

    @PutExchange("/approvals/pin")
    void setPin(@RequestBody Approval.NewPin pin);
}
