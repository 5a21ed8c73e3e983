package app.karat.benchmark;

import java.util.List;
import java.util.function.BooleanSupplier;

/** One thing that a jeweller's people do all day, in two ways: through the product, and as its bare statements. */
interface Operation {

    String name();

    /** One request over HTTP per call, ready for this many at most; false when there is nothing left to do. */
    BooleanSupplier http(List<Shop> shops, int most);

    /** One transaction through the driver per call. */
    BooleanSupplier raw(List<Shop> shops, int most);

    /** Tidies up after a round. */
    default void clear(List<Shop> shops) {}

    /** Requests that a round will hardly exceed, so that no more is laid out than can be used up. */
    default int mostPerSecond(List<Measurement> soFar) {
        return Integer.MAX_VALUE;
    }
}
