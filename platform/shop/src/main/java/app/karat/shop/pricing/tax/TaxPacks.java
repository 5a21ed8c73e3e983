package app.karat.shop.pricing.tax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The tax packs that come with the product, read once. */
public final class TaxPacks {

    private final Map<String, TaxPack> packs;

    private TaxPacks(Map<String, TaxPack> packs) {
        this.packs = packs;
    }

    /** Reads every pack of the product. */
    public static TaxPacks ofTheProduct() {
        JsonMapper json = JsonMapper.builder().build();
        return new TaxPacks(Stream.of("IN", "US", "GB", "AE")
                .map(country -> read(json, country))
                .collect(Collectors.toUnmodifiableMap(TaxPack::country, Function.identity())));
    }

    /** The pack of a country; nobody can sign up in a country without one. */
    public TaxPack of(String country) {
        TaxPack pack = packs.get(country);
        if (pack == null) {
            throw new IllegalStateException("no tax pack for " + country);
        }
        return pack;
    }

    private static TaxPack read(JsonMapper json, String country) {
        try (InputStream file = TaxPacks.class.getResourceAsStream("/tax/" + country + ".json")) {
            return json.readValue(file, TaxPack.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
