package app.karat.standins.metals;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;

/** The provider's endpoint, and beside it the switch for demos and fault tests. */
@RestController
class FeedController {

    private final Feed feed;

    FeedController(Feed feed) {
        this.feed = feed;
    }

    @GetMapping("/v1/latest")
    Mono<ResponseEntity<Latest>> latest(
            @RequestParam(name = "api_key", defaultValue = "") String apiKey,
            @RequestParam(defaultValue = "USD") String currency,
            @RequestParam(defaultValue = "toz") String unit) {
        return Mono.delay(feed.settings().delay()).map(waited -> answer(apiKey, currency, unit));
    }

    /** Like the provider, an unusable key is answered with 200 and a failure in the body. */
    private ResponseEntity<Latest> answer(String apiKey, String currency, String unit) {
        if (feed.settings().mode() == FeedSettings.Mode.FAILING) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .body(Latest.failure(5000, "The feed stand-in was told to fail"));
        }
        if (!feed.accepts(apiKey)) {
            return ResponseEntity.ok(Latest.failure(1101, "The API key is missing or invalid"));
        }
        return ResponseEntity.ok(Latest.of(feed.prices(), currency, unit));
    }

    @GetMapping("/admin/feed")
    FeedSettings settings() {
        return feed.settings();
    }

    @PutMapping("/admin/feed")
    FeedSettings change(@RequestBody FeedSettings settings) {
        return feed.change(settings);
    }

    @ExceptionHandler
    ResponseEntity<String> unreadable(ServerWebInputException problem) {
        return ResponseEntity.badRequest()
                .body("Send {\"mode\":\"RUNNING|FROZEN|FAILING\",\"delayMillis\":0,\"prices\":{\"gold\":4300.00}}\n");
    }
}
