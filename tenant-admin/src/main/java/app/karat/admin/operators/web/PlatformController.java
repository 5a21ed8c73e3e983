package app.karat.admin.operators.web;

import app.karat.admin.tenants.MigrationProgress;
import app.karat.admin.tenants.Migrations;
import app.karat.admin.tenants.SparePool;
import app.karat.admin.tenants.Spares;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The platform's own state, for operators: spare schemas and migrations. */
@RestController
@RequestMapping("/api/operator")
@Tag(name = "platform")
@SecurityRequirement(name = "operator")
class PlatformController {

    private final SparePool spares;
    private final Migrations migrations;

    PlatformController(SparePool spares, Migrations migrations) {
        this.spares = spares;
        this.migrations = migrations;
    }

    @GetMapping("/spares")
    @Operation(operationId = "countSpares", summary = "Schemas ready for the next sign-ups")
    Mono<Spares> spares() {
        return spares.count();
    }

    @GetMapping("/migrations")
    @Operation(operationId = "showMigrations", summary = "How far the chains are with the bundled schema version")
    Mono<MigrationProgress> migrations() {
        return migrations.progress();
    }

    @PostMapping("/migrations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "startMigrations", summary = "Starts or resumes a wave; parked chains are tried again")
    Mono<MigrationProgress> start() {
        return migrations.start();
    }
}
