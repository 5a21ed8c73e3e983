package app.karat.shop.branches;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The country packs that come with the product, read once at start-up. */
public final class CountryPacks {

    private final Map<String, CountryPack> packs;

    private CountryPacks(Map<String, CountryPack> packs) {
        this.packs = packs;
    }

    /** Reads every pack of the product. */
    public static CountryPacks ofTheProduct() {
        var json = JsonMapper.builder().build();
        return new CountryPacks(Stream.of("IN", "US", "GB", "AE")
                .map(code -> read(json, code))
                .collect(Collectors.toUnmodifiableMap(CountryPack::code, Function.identity())));
    }

    /** The pack of a country; a tenant cannot have signed up in a country without one. */
    public CountryPack of(String country) {
        CountryPack pack = packs.get(country);
        if (pack == null) {
            throw new IllegalStateException("no country pack for " + country);
        }
        return pack;
    }

    private static CountryPack read(JsonMapper json, String code) {
        try (InputStream file = CountryPacks.class.getResourceAsStream("/country-packs/" + code + ".json")) {
            return json.readValue(file, CountryPack.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
