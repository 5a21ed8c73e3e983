package app.karat.kernel.migration;

/** Why one tenant's schema could not be brought to the target version; its transaction was rolled back. */
final class MigrationFailure extends RuntimeException {

    MigrationFailure(String note, Throwable cause) {
        super(note, cause);
    }

    MigrationFailure(String note) {
        super(note);
    }

    /** The script that failed and what PostgreSQL said about it. */
    static MigrationFailure in(TenantScript script, Throwable cause) {
        return new MigrationFailure(
                "V%s (%s): %s".formatted(script.version(), script.description(), cause.getMessage()), cause);
    }

    static MigrationFailure edited(TenantScript script) {
        return new MigrationFailure("V%s (%s) was edited after this schema had applied it"
                .formatted(script.version(), script.description()));
    }

    static MigrationFailure differs() {
        return new MigrationFailure("the schema's tables differ from the template's after the last script");
    }
}
