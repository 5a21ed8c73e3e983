package app.karat.shop.customers;

import app.karat.shop.text.Gstin;
import java.util.regex.Pattern;

/** Tells the registration of a business, which is public and printed on invoices by law, from the number of a person's paper. */
final class BusinessNumber {

    private static final Pattern TRN = Pattern.compile("[0-9]{15}");
    private static final Pattern VAT = Pattern.compile("(GB)?([0-9]{9}|[0-9]{12})");

    private BusinessNumber() {}

    /** Whether the number is the tax registration of a business in that country. */
    static boolean isOne(String country, String number) {
        String signs = number.replaceAll("[ /-]", "");
        return switch (country) {
            case "IN" -> Gstin.parse(number).isPresent();
            case "AE" -> TRN.matcher(signs).matches();
            case "GB" -> VAT.matcher(signs).matches();
            default -> false;
        };
    }
}
