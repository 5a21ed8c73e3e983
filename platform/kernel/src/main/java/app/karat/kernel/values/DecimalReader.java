package app.karat.kernel.values;

import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads a value from a decimal string or number, digit by digit as it was sent, never through a binary float. */
abstract class DecimalReader<T> extends ValueDeserializer<T> {

    private final Class<T> type;
    private final Function<String, T> reading;

    DecimalReader(Class<T> type, Function<String, T> reading) {
        this.type = type;
        this.reading = reading;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
        return switch (json.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> read(json.getString(), context);
            default -> type.cast(context.handleUnexpectedToken(type, json));
        };
    }

    private T read(String text, DeserializationContext context) {
        try {
            return reading.apply(text);
        } catch (InvalidValue refused) {
            return type.cast(context.handleInstantiationProblem(type, type.getSimpleName(), refused));
        }
    }

    /** Reads the digits of an amount, for {@link Money}, whose other part says how many count. */
    static final class OfDigits extends DecimalReader<String> {
        OfDigits() {
            super(String.class, digits -> digits);
        }
    }

    /** Reads {@link Weight}. */
    static final class OfWeight extends DecimalReader<Weight> {
        OfWeight() {
            super(Weight.class, Weight::of);
        }
    }

    /** Reads {@link Carats}. */
    static final class OfCarats extends DecimalReader<Carats> {
        OfCarats() {
            super(Carats.class, Carats::of);
        }
    }

    /** Reads {@link Percent}. */
    static final class OfPercent extends DecimalReader<Percent> {
        OfPercent() {
            super(Percent.class, Percent::of);
        }
    }
}
