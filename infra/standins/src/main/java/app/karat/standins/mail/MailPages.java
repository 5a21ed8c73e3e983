package app.karat.standins.mail;

import app.karat.standins.page.Page;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Writes the mailbox as HTML. Everything from a mail is escaped; its own HTML is shown in a frame that may run no script. */
final class MailPages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());

    private MailPages() {}

    static String list(List<Letter> letters) {
        String rows = letters.stream().map(MailPages::row).collect(Collectors.joining());
        String body = letters.isEmpty()
                ? "<p class=\"empty\">No mail yet. Whatever Karat sends arrives here within a second.</p>"
                : "<ul class=\"list\">" + rows + "</ul>";
        return Page.refreshing("Mailbox", "Mail that Karat sent. Nothing here left this machine.", body);
    }

    static String letter(Letter letter) {
        String head = """
                <p><a href="/mail">&larr; all mail</a></p>
                <h2>%s</h2><p class="quiet">from %s to %s, %s</p>
                """.formatted(
                        escape(letter.subject()),
                        escape(letter.from()),
                        escape(String.join(", ", letter.to())),
                        TIME.format(letter.at()));
        String html = letter.html();
        String body = html == null
                ? "<div class=\"letter\">" + linked(letter.text()) + "</div>"
                : "<iframe class=\"letter\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\" srcdoc=\""
                        + escape("<base target=\"_blank\">" + html) + "\"></iframe>";
        return Page.of("Mailbox", "Mail that Karat sent. Nothing here left this machine.", head + body);
    }

    private static String row(Letter letter) {
        return """
                <li><a href="/mail/%d"><strong>%s</strong><span>%s</span><time>%s</time></a></li>
                """.formatted(
                        letter.id(),
                        escape(letter.subject()),
                        escape(String.join(", ", letter.to())),
                        TIME.format(letter.at()));
    }

    private static String linked(String text) {
        String html = escape(text);
        for (String link : Letter.links(text)) {
            String safe = escape(link);
            html = html.replace(safe, "<a href=\"%s\">%s</a>".formatted(safe, safe));
        }
        return html;
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
