package app.karat.admin.tenants;

import java.text.Normalizer;
import java.util.Locale;

/** A short readable name for addresses: lower-case letters of the Latin alphabet, digits and single hyphens, at most 40 long. */
record Slug(String value) {

    private static final int LONGEST = 40;
    private static final String NAMELESS = "jeweller";

    static Slug of(String business) {
        String plain = Normalizer.normalize(business, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String fitting = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-+$", "");
        return new Slug(fitting.isEmpty() ? NAMELESS : fitting);
    }

    /** For when somebody else has the plain one: with a part of an id that nobody shares. */
    Slug apart(String uniquePart) {
        return new Slug(value + "-" + uniquePart);
    }
}
