package app.karat.kernel.outbox;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/** Lets features add to the outbox; import it wherever tenants write. */
@Configuration(proxyBeanMethods = false)
public class OutboxConfiguration {

    @Bean
    OutboxBell outboxBell() {
        return new OutboxBell();
    }

    @Bean
    Outbox outbox(DatabaseClient tenantDatabase, JsonMapper json, OutboxBell bell) {
        return new Outbox(tenantDatabase, json, bell);
    }
}
