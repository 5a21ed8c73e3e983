package app.karat.standins.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mail as people and scripts want it: text, HTML where it has some, and the links in it.
 *
 * @param id counts up with arrival
 */
record Letter(
        long id,
        Instant at,
        String from,
        List<String> to,
        String subject,
        String text,
        @Nullable String html,
        List<String> links) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>)\\]]+");

    static Letter of(long id, Instant at, MimeMessage mail) throws MessagingException, IOException {
        String text = Objects.requireNonNullElse(body(mail, "text/plain"), "");
        String html = body(mail, "text/html");
        return new Letter(
                id,
                at,
                addresses(mail.getFrom()),
                Stream.ofNullable(mail.getRecipients(Message.RecipientType.TO))
                        .flatMap(Arrays::stream)
                        .map(Address::toString)
                        .toList(),
                Objects.requireNonNullElse(mail.getSubject(), "(no subject)"),
                text,
                html,
                links(text + " " + Objects.requireNonNullElse(html, "").replace("&amp;", "&")));
    }

    boolean isTo(String address) {
        return to.stream().anyMatch(one -> one.toLowerCase().contains(address.toLowerCase()));
    }

    static List<String> links(String text) {
        return LINK.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    private static String addresses(Address @Nullable [] addresses) {
        return Stream.ofNullable(addresses)
                .flatMap(Arrays::stream)
                .map(Address::toString)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = body(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
