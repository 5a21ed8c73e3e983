package app.karat.standins.cards;

import app.karat.standins.page.Page;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The readers' screens on one page, with buttons to play the customer. */
@RestController
class ReaderPages {

    private final CardService service;

    ReaderPages(CardService service) {
        this.service = service;
    }

    @GetMapping(path = "/cards", produces = MediaType.TEXT_HTML_VALUE)
    String readers() {
        List<Reader> all = service.readers();
        String rows = all.stream().map(this::row).collect(Collectors.joining());
        String body = all.isEmpty()
                ? "<p class=\"empty\">No reader is paired yet. Pair one in Karat's settings with the code simulated-wpe.</p>"
                : "<ul class=\"list\">" + rows + "</ul>";
        return Page.refreshing(
                "Card readers",
                "Play the customer. Amounts that end in .01, .05, .55, .65 or .75 are declined; all others are paid.",
                body);
    }

    @PostMapping("/cards/{id}/present")
    ResponseEntity<Void> present(@PathVariable String id) {
        if (service.reader(id).isAsking()) {
            service.present(id);
        }
        return back();
    }

    @PostMapping("/cards/{id}/leave")
    ResponseEntity<Void> leave(@PathVariable String id) {
        service.walkAway(id);
        return back();
    }

    private String row(Reader reader) {
        String state = reader.isAsking() && reader.intent() != null ? asking(reader, reader.intent()) : idle(reader);
        return "<li style=\"padding:.9rem .25rem\"><strong>%s</strong> <span class=\"quiet\">%s</span>%s</li>"
                .formatted(HtmlUtils.htmlEscape(reader.label(), "UTF-8"), reader.id(), state);
    }

    private String asking(Reader reader, String intent) {
        Intent asked = service.intent(intent);
        String amount = "%s %s".formatted(asked.currency().toUpperCase(java.util.Locale.ROOT), decimal(asked));
        return """
                <p><strong>%s</strong> &middot; waits for a card</p>
                <form method="post" action="/cards/%s/present" style="display:inline"><button>Hold a card to it</button></form>
                <form method="post" action="/cards/%s/leave" style="display:inline"><button>Walk away</button></form>
                """.formatted(HtmlUtils.htmlEscape(amount, "UTF-8"), reader.id(), reader.id());
    }

    private static String idle(Reader reader) {
        String failure = reader.failure();
        String last = reader.action() == null ? "Idle" : failure == null ? "Paid" : failure;
        return "<p class=\"quiet\">%s</p>".formatted(HtmlUtils.htmlEscape(last, "UTF-8"));
    }

    private static String decimal(Intent intent) {
        int digits = java.util.Currency.getInstance(intent.currency().toUpperCase(java.util.Locale.ROOT))
                .getDefaultFractionDigits();
        return java.math.BigDecimal.valueOf(intent.amount(), digits).toPlainString();
    }

    private static ResponseEntity<Void> back() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/cards"))
                .build();
    }
}
