package app.karat.shop.labels;

import app.karat.kernel.problem.InvalidInput;
import java.math.BigInteger;
import java.util.Locale;

/**
 * Electronic product codes of 96 bits, as 24 hexadecimal digits (GS1 EPC Tag Data Standard 2.1, chapter 14): SGTIN-96 for an article with a trade
 * item number and a serial, GIAI-96 for one that only its owner numbers, which is what a one-of-a-kind piece is.
 */
public final class Epc {

    private static final int[] PREFIX_BITS = {40, 37, 34, 30, 27, 24, 20};
    private static final int[] ITEM_BITS = {4, 7, 10, 14, 17, 20, 24};
    private static final int[] ASSET_BITS = {42, 45, 48, 52, 55, 58, 62};
    private static final int SERIAL_BITS = 38;
    private static final int SGTIN = 0x30;
    private static final int GIAI = 0x34;

    private Epc() {}

    /** Checks a company prefix: 6 to 12 digits. */
    public static String prefix(String digits) {
        if (!digits.matches("\\d{6,12}")) {
            throw InvalidInput.field("companyPrefix", "form", "A GS1 company prefix has 6 to 12 digits.");
        }
        return digits;
    }

    /** The code of a trade item with a serial. {@code item} is indicator digit and item reference, 13 digits together with the prefix. */
    public static String sgtin96(int filter, String companyPrefix, String item, long serial) {
        int partition = partition(companyPrefix);
        if (item.length() + companyPrefix.length() != 13) {
            throw InvalidInput.field("item", "form", "Prefix and item reference have 13 digits together.");
        }
        BigInteger head = head(SGTIN, filter, companyPrefix);
        BigInteger withItem = add(head, new BigInteger(item), ITEM_BITS[partition], "item");
        return hex(add(withItem, BigInteger.valueOf(serial), SERIAL_BITS, "serial"));
    }

    /** The code of an asset that only its owner numbers. */
    public static String giai96(int filter, String companyPrefix, long asset) {
        BigInteger head = head(GIAI, filter, companyPrefix);
        return hex(add(head, BigInteger.valueOf(asset), ASSET_BITS[partition(companyPrefix)], "asset"));
    }

    /** The largest number of an asset that a code with this prefix can hold. */
    static long mostAssets(String companyPrefix) {
        return (1L << ASSET_BITS[partition(companyPrefix)]) - 1;
    }

    private static BigInteger head(int header, int filter, String companyPrefix) {
        int partition = partition(companyPrefix);
        BigInteger head = BigInteger.valueOf(header).shiftLeft(6).or(BigInteger.valueOf(filter << 3 | partition));
        return add(head, new BigInteger(companyPrefix), PREFIX_BITS[partition], "companyPrefix");
    }

    private static int partition(String companyPrefix) {
        return 12 - prefix(companyPrefix).length();
    }

    private static BigInteger add(BigInteger bits, BigInteger number, int room, String field) {
        if (number.signum() < 0 || number.bitLength() > room) {
            throw InvalidInput.field(field, "too-large", "The number does not fit into the RFID code.");
        }
        return bits.shiftLeft(room).or(number);
    }

    private static String hex(BigInteger bits) {
        return String.format(Locale.ROOT, "%024X", bits);
    }
}
