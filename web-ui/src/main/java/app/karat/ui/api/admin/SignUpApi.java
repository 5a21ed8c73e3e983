package app.karat.ui.api.admin;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** How a jeweller opens a shop; asked without a token. */
@HttpExchange("/api")
public interface SignUpApi {

    @GetExchange("/countries")
    List<Country> countries();

    @PostExchange("/signups")
    Accepted signUp(@RequestBody SignUp form);

    @PostExchange("/signups/confirm")
    Opened confirm(@RequestBody Confirmation confirmation);

    /** The form a jeweller fills in. */
    record SignUp(
            String business,
            String country,
            String currency,
            @Nullable String timeZone,
            String name,
            String email,
            String password) {}

    /** Taken; the rest happens by mail. */
    record Accepted(@Nullable String signupId) {}

    /** The code of the mail. */
    record Confirmation(String token) {}

    /** A shop of their own, and how long it took. */
    record Opened(
            @Nullable UUID tenantId,
            String business,
            long readyInMillis,
            @Nullable String email) {}
}
