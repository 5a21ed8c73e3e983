package app.karat.admin.control;

import app.karat.kernel.tenancy.PostgresProperties;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Brings the platform's own schemas to the bundled version with Flyway, over JDBC and as {@code karat_owner}. Runs once while the service
 * starts, on the start-up thread, before any background task or request reads from them.
 */
@Component
public final class ControlSchema implements InitializingBean {

    private final PostgresProperties postgres;

    ControlSchema(PostgresProperties postgres) {
        this.postgres = postgres;
    }

    @Override
    public void afterPropertiesSet() {
        Flyway.configure()
                .dataSource(url(), "karat_owner", postgres.passwords().of("owner"))
                .schemas("control")
                .createSchemas(false)
                .table("schema_history")
                .locations("classpath:db/control")
                .connectRetries(5)
                .load()
                .migrate();
    }

    private String url() {
        return "jdbc:postgresql://%s:%d/%s?ApplicationName=karat-tenant-admin&connectTimeout=5"
                .formatted(postgres.host(), postgres.port(), postgres.database());
    }
}
