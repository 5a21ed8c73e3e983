package app.karat.shop.documents;

import app.karat.kernel.values.Money;
import app.karat.shop.branches.CountryPack;
import app.karat.shop.branches.CountryPack.Numbering;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** An amount spelt out as invoices do, in crore and lakh or in million and thousand. */
final class AmountInWords {

    private static final String[] SMALL = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };

    private AmountInWords() {}

    /** {@code Rupees eighty-eight thousand two hundred six only}. */
    static String of(Money amount, CountryPack pack) {
        BigDecimal value = amount.amount().abs();
        BigDecimal whole = value.setScale(0, RoundingMode.DOWN);
        int digits = Math.max(0, amount.currency().getDefaultFractionDigits());
        long part = value.subtract(whole).movePointRight(digits).longValueExact();
        var words = new StringBuilder(amount.isNegative() ? "minus " : "")
                .append(pack.words().major())
                .append(' ')
                .append(number(whole.longValueExact(), pack.numbering()));
        if (part > 0) {
            words.append(" and ")
                    .append(number(part, pack.numbering()))
                    .append(' ')
                    .append(pack.words().minor());
        }
        return words.append(" only").toString();
    }

    static String number(long value, Numbering numbering) {
        if (value < 100) {
            return belowHundred((int) value);
        }
        for (Unit unit : Unit.values()) {
            if (unit.isOf(numbering) && value >= unit.size) {
                String head = number(value / unit.size, numbering) + " " + unit.word;
                return value % unit.size == 0 ? head : head + " " + number(value % unit.size, numbering);
            }
        }
        throw new IllegalStateException("every number from a hundred up has a unit");
    }

    private static String belowHundred(int value) {
        if (value < SMALL.length) {
            return SMALL[value];
        }
        String tens = TENS[value / 10];
        return value % 10 == 0 ? tens : tens + "-" + SMALL[value % 10];
    }

    private enum Unit {
        CRORE("crore", 10_000_000L, Numbering.INDIAN),
        LAKH("lakh", 100_000L, Numbering.INDIAN),
        TRILLION("trillion", 1_000_000_000_000L, Numbering.WESTERN),
        BILLION("billion", 1_000_000_000L, Numbering.WESTERN),
        MILLION("million", 1_000_000L, Numbering.WESTERN),
        THOUSAND("thousand", 1_000L, null),
        HUNDRED("hundred", 100L, null);

        private final String word;
        private final long size;
        private final @Nullable Numbering only;

        Unit(String word, long size, @Nullable Numbering only) {
            this.word = word;
            this.size = size;
            this.only = only;
        }

        boolean isOf(Numbering numbering) {
            return only == null || only == numbering;
        }
    }
}
