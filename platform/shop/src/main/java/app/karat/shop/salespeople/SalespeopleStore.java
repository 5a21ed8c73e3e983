package app.karat.shop.salespeople;

import app.karat.kernel.values.Money;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.store.Binds;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The column {@code settings.salespeople}, and shares of sales. */
@Repository
class SalespeopleStore {

    private static final TypeReference<List<Salesperson>> PEOPLE = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;

    SalespeopleStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<List<Salesperson>> read() {
        return database.sql(SalespeopleSql.READ).mapValue(String.class).one().map(text -> json.readValue(text, PEOPLE));
    }

    Mono<Long> write(List<Salesperson> people) {
        return database.sql(SalespeopleSql.WRITE)
                .bind("people", json.writeValueAsString(people))
                .fetch()
                .rowsUpdated();
    }

    Mono<List<SoldBy>> figures(BranchScope scope, Instant from, Instant until, Currency currency) {
        return Binds.nullable(database.sql(SalespeopleSql.FIGURES), "branches", scope.branches(), UUID[].class)
                .bind("from", from)
                .bind("until", until)
                .map(row -> new SoldBy(
                        row.get("person", UUID.class),
                        Objects.requireNonNull(row.get("name", String.class)),
                        Objects.requireNonNull(row.get("sales", Long.class)),
                        money(row, "amount", currency),
                        money(row, "returned", currency),
                        money(row, "commission", currency)))
                .all()
                .collectList();
    }

    private static Money money(Readable row, String column, Currency currency) {
        return Money.of(Objects.requireNonNull(row.get(column, BigDecimal.class)), currency)
                .rounded();
    }
}
