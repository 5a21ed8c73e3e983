package app.karat.benchmark;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** An operation that changes nothing: any shop at random, as often as one likes. */
record Reading(
        String name,
        Function<Shop, HttpResponse<String>> request,
        RawDatabase database,
        Function<Shop, List<RawDatabase.Call>> calls)
        implements Operation {

    @Override
    public BooleanSupplier http(List<Shop> shops, int most) {
        return () -> {
            HttpResponse<String> answer = request.apply(any(shops));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return true;
        };
    }

    @Override
    public BooleanSupplier raw(List<Shop> shops, int most) {
        return () -> {
            Shop shop = any(shops);
            if (database.transaction(shop.tenant().ref(), true, calls.apply(shop)) == 0) {
                throw new IllegalStateException("nothing was read");
            }
            return true;
        };
    }

    static <T> T any(List<T> all) {
        return all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }
}
