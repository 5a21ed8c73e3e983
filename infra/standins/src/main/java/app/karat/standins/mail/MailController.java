package app.karat.standins.mail;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The mailbox for people (HTML) and for scripts (JSON). */
@RestController
class MailController {

    private final Mailbox mailbox;

    MailController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Newest first. */
    @GetMapping("/mail/messages")
    List<Letter> messages(@RequestParam(defaultValue = "") String to) {
        return to.isEmpty() ? mailbox.all() : mailbox.to(to);
    }

    @GetMapping(path = "/mail", produces = MediaType.TEXT_HTML_VALUE)
    String list(@RequestParam(defaultValue = "") String to) {
        return MailPages.list(messages(to));
    }

    @GetMapping(path = "/mail/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String letter(@PathVariable long id) {
        return mailbox.find(id)
                .map(MailPages::letter)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such mail"));
    }
}
