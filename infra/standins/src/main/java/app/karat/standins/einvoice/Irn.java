package app.karat.standins.einvoice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;

/** The invoice reference number: one paper of one supplier in one financial year has one. */
final class Irn {

    private Irn() {}

    static String of(String gstin, LocalDate date, String type, String number) {
        String text = gstin + financialYear(date) + type + number;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** April to March, such as 2026-27. */
    static String financialYear(LocalDate date) {
        int first = date.getMonthValue() < 4 ? date.getYear() - 1 : date.getYear();
        return String.format(Locale.ROOT, "%d-%02d", first, (first + 1) % 100);
    }
}
