package app.karat.shop.analytics.web;

import app.karat.shop.analytics.Analytics;
import app.karat.shop.analytics.Dashboard;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The dashboard over HTTP. */
@RestController
class DashboardController {

    private final Analytics analytics;

    DashboardController(Analytics analytics) {
        this.analytics = analytics;
    }

    @GetMapping("/api/dashboard")
    Mono<Dashboard> dashboard(@RequestParam(required = false) @Nullable UUID branch) {
        return analytics.dashboard(branch);
    }
}
