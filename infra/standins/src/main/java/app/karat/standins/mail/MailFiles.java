package app.karat.standins.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One {@code .eml} file per mail, named by its number; any mail program opens them. Without a directory nothing is kept. */
record MailFiles(@Nullable Path directory) {

    void keep(Letter letter, MimeMessage mail) throws IOException, MessagingException {
        if (directory == null) {
            return;
        }
        Files.createDirectories(directory);
        Path file = directory.resolve("%06d.eml".formatted(letter.id()));
        try (OutputStream out = Files.newOutputStream(file)) {
            mail.writeTo(out);
        }
    }

    /** All kept mails, oldest first. */
    List<Letter> all() {
        if (directory == null || !Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d+\\.eml"))
                    .sorted()
                    .map(MailFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Letter read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            long id = Long.parseLong(file.getFileName().toString().replace(".eml", ""));
            var mail = new MimeMessage(Session.getInstance(new Properties()), in);
            return Letter.of(id, Files.getLastModifiedTime(file).toInstant(), mail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("not a mail: " + file, e);
        }
    }
}
