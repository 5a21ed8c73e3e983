package app.karat.kernel.web;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.security.RouteRules;
import app.karat.kernel.security.SignedIn;
import app.karat.kernel.security.TestTokens;
import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantTransactions;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A service of a few routes, put together exactly as shop is, to try the HTTP conventions on. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({TestTokens.class, TestService.Routes.class})
class TestService {

    @Bean
    RouteRules routes() {
        return routes -> routes.pathMatchers("/public/**")
                .permitAll()
                .pathMatchers("/api/**")
                .hasAuthority(SignedIn.TENANT);
    }

    record Note(String text, int weight) {
        Note {
            if (weight < 0) {
                throw new IllegalArgumentException("A weight is never negative.");
            }
        }
    }

    record Seen(String tenant, String user, long rows) {}

    @RestController
    static class Routes {

        private final TenantTransactions transactions;
        private final DatabaseClient database;

        Routes(TenantTransactions transactions, DatabaseClient database) {
            this.transactions = transactions;
            this.database = database;
        }

        @GetMapping("/api/notes")
        Mono<Seen> notes() {
            return Mono.zip(CurrentTenant.get(), CurrentUser.get())
                    .flatMap(who -> transactions
                            .read(() -> database.sql("SELECT count(*) FROM sentinel")
                                    .map(row -> row.get(0, Long.class))
                                    .one())
                            .map(rows ->
                                    new Seen(who.getT1().role(), who.getT2().name(), rows)));
        }

        @PostMapping("/api/notes")
        @ResponseStatus(HttpStatus.CREATED)
        Mono<Note> add(@RequestBody Note note) {
            return transactions.write(
                    () -> database.sql("INSERT INTO sentinel (owner, note) VALUES (current_user, :note)")
                            .bind("note", note.text())
                            .fetch()
                            .rowsUpdated()
                            .thenReturn(note)
                            .filter(added -> added.weight() != 13)
                            .switchIfEmpty(Mono.error(WebProblem::changedMeanwhile)));
        }

        @GetMapping("/api/managers")
        @PreAuthorize("hasRole('MANAGER')")
        Mono<List<String>> managers() {
            return Mono.just(List.of("only for managers"));
        }

        @GetMapping("/api/notes/{id}")
        Mono<String> note(@PathVariable java.util.UUID id) {
            return Mono.just(id.toString());
        }

        @GetMapping("/api/broken")
        Mono<String> broken() {
            return Mono.error(new IllegalStateException("password=hunter2"));
        }

        @GetMapping("/public/hello")
        Mono<String> hello() {
            return CurrentTenant.isSet().map(there -> "tenant " + there);
        }

        @GetMapping("/forgotten")
        Mono<String> forgotten() {
            return Mono.just("no rule opens this");
        }
    }
}
