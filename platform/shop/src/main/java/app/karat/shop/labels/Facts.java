package app.karat.shop.labels;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Money;
import app.karat.shop.branches.Shop;
import app.karat.shop.inventory.Piece;
import app.karat.shop.pricing.Stone;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a label says about a piece, field by field; blank where there is nothing to say. */
final class Facts {

    private final Shop shop;
    private final Prices prices;

    Facts(Shop shop, Prices prices) {
        this.shop = shop;
        this.prices = prices;
    }

    String of(Piece piece, LabelField field) {
        var content = piece.content();
        return switch (field) {
            case TAG -> piece.tag();
            case NAME -> piece.name();
            case CATEGORY -> piece.category();
            case PURITY ->
                content.purity().metal().word() + " " + content.purity().label();
            case GROSS -> "G " + content.gross() + " g";
            case NET -> "N " + content.net() + " g";
            case STONES -> content.stones().equals(Carats.ZERO) ? "" : "S " + content.stones() + " ct";
            case HUID -> or(piece.huid());
            case CERTIFICATE -> certificates(piece);
            case PRICE -> price(piece);
            case EPC -> or(piece.epc());
            case BRANCH -> shop.branch(piece.branchId()).code();
            case BUSINESS -> shop.settings().business();
        };
    }

    private String price(Piece piece) {
        var price = prices.of(piece);
        if (price == null) {
            return "";
        }
        Locale locale = shop.tenant().profile().locale();
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(price.currency());
        boolean whole = price.amount().stripTrailingZeros().scale() <= 0;
        format.setMaximumFractionDigits(whole ? 0 : Math.max(0, price.currency().getDefaultFractionDigits()));
        return format.format(price.amount());
    }

    private static String certificates(Piece piece) {
        return piece.draft().stones().stream()
                .map(Stone::certificate)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Today's price of a piece, absent while a rate is missing. */
    @FunctionalInterface
    interface Prices {
        @Nullable
        Money of(Piece piece);
    }
}
