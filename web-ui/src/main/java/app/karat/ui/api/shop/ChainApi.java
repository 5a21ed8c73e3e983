package app.karat.ui.api.shop;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The chain itself: who I am, its branches, its settings, its day. */
@HttpExchange("/api")
public interface ChainApi {

    @GetExchange("/me")
    Me me();

    @GetExchange("/branches")
    List<Branch> branches();

    @PostExchange("/branches")
    Branch addBranch(@RequestBody Branch branch);

    @GetExchange("/settings")
    Settings settings();

    @PutExchange("/settings")
    Settings changeSettings(@RequestHeader("If-Match") String etag, @RequestBody Settings.Change settings);

    @GetExchange("/dashboard")
    Dashboard dashboard(@RequestParam(required = false) @Nullable UUID branch);
}
