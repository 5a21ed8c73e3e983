package app.karat.admin.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/**
 * The words of one kind of letter: {@code mail/<name>.txt}, whose first line is the subject, and {@code mail/<name>.html}, set into the
 * common {@code mail/layout.html}. Both name values as <code>{{value}}</code>; values are escaped in HTML and lose their line breaks in
 * the subject. Templates are read once, when the application starts.
 */
public final class LetterTemplate {

    private static final Pattern VALUE = Pattern.compile("\\{\\{(\\w+)}}");

    private final String subject;
    private final String text;
    private final String html;

    private LetterTemplate(String subject, String text, String html) {
        this.subject = subject;
        this.text = text;
        this.html = html;
    }

    /** Reads the templates of this name. */
    public static LetterTemplate named(String name) {
        String[] plain = read(name + ".txt").split("\n", 2);
        String html = read("layout.html").replace("{{content}}", read(name + ".html"));
        return new LetterTemplate(plain[0].strip(), plain[1].strip() + "\n", html);
    }

    /** The letter with its values in place; a value that is missing is an error, never a gap. */
    public Letter to(String recipient, Map<String, String> values) {
        return new Letter(
                recipient,
                fill(subject, values, value -> value.replaceAll("\\p{Cntrl}+", " ")),
                fill(html, values, HtmlUtils::htmlEscape),
                fill(text, values, UnaryOperator.identity()));
    }

    private static String fill(String template, Map<String, String> values, UnaryOperator<String> escape) {
        return VALUE.matcher(template).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException("The letter needs the value " + found.group(1));
            }
            return Matcher.quoteReplacement(escape.apply(value));
        });
    }

    private static String read(String file) {
        try {
            return new ClassPathResource("mail/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
