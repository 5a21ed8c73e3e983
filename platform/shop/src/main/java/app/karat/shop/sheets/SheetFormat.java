package app.karat.shop.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to read a file, found out by looking at it, never by its name.
 *
 * @param kind CSV or XLSX
 * @param charset of a CSV
 * @param separator of a CSV
 */
public record SheetFormat(
        Kind kind, @Nullable String charset, @Nullable Character separator) {

    private static final int HEAD = 64 << 10;

    /** The two kinds of sheets. */
    public enum Kind {
        CSV,
        XLSX
    }

    /** Looks the file over; refuses with a {@link SheetProblem} what is no sheet or would not end well. */
    public static SheetFormat of(Path file) throws IOException {
        byte[] head = head(file);
        if (head.length > 3 && head[0] == 'P' && head[1] == 'K') {
            ZipGuard.refuseBombs(file);
            return new SheetFormat(Kind.XLSX, null, null);
        }
        Charset charset = TextEncoding.of(file, head);
        String text = new String(head, charset);
        if (text.indexOf('\0') >= 0) {
            throw SheetProblem.unknownFormat();
        }
        return new SheetFormat(Kind.CSV, charset.name(), Separators.of(text));
    }

    /**
     * Opens the file at its first row.
     *
     * @param decimalComma how the numbers of an XLSX, which have no style of their own, are written as texts
     */
    public SheetReader open(Path file, boolean decimalComma) throws IOException {
        if (kind == Kind.XLSX) {
            return new XlsxReader(file, decimalComma);
        }
        Charset known = charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset);
        return new CsvSheet(file, known, separator == null ? ',' : separator);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }
}
