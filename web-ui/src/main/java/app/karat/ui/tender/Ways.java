package app.karat.ui.tender;

import app.karat.ui.api.shop.CardReader;
import app.karat.ui.api.shop.Voucher;
import app.karat.ui.session.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What may be paid with.
 *
 * @param readers that take cards; without any, cards are recorded by hand
 * @param vouchers finds the voucher with a code
 */
public record Ways(List<String> methods, List<CardReader> readers, Function<String, Voucher> vouchers) {

    /** Keeps its own copies. */
    public Ways {
        methods = List.copyOf(methods);
        readers = List.copyOf(readers);
    }

    /** Money and vouchers, as the country pays; on account only for a named customer of a sale. */
    public static Ways of(
            Workplace place, boolean onAccount, List<CardReader> readers, Function<String, Voucher> vouchers) {
        List<String> methods = new ArrayList<>(
                "IN".equals(place.me().country())
                        ? List.of("CASH", "UPI", "CARD", "BANK", "VOUCHER")
                        : List.of("CASH", "CARD", "BANK", "VOUCHER"));
        if (onAccount) {
            methods.add("ON_ACCOUNT");
        }
        return new Ways(methods, readers, vouchers);
    }
}
