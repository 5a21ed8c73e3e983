package app.karat.kernel.migration;

import app.karat.kernel.tenancy.TenantRef;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The statements that make schemas and roles ahead, many in one message, so that the logins' memberships change once per batch. */
final class SpareSchemas {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int NAME_LENGTH = 16;

    private final SecureRandom random = new SecureRandom();

    /** Makes this many spares, each with its row in the directory, pending migration. */
    String make(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> spare(newName(), random.nextInt(TenantRef.BUCKETS)))
                .collect(Collectors.joining());
    }

    private static String spare(String name, int bucket) {
        return schema(name) + """
                GRANT "%1$s" TO app_b%2$02d WITH INHERIT FALSE, SET TRUE;
                INSERT INTO control.tenant (id, schema_name, role_name, bucket, state)
                VALUES ('%3$s', '%1$s', '%1$s', %2$d, 'spare');
                """.formatted(name, bucket, UUID.randomUUID());
    }

    /** A schema with its role, and nobody who may become it. */
    static String schema(String name) {
        return "CREATE ROLE \"%s\" NOLOGIN;\n".formatted(name) + schemaForRole(name);
    }

    /** The schema alone, for a role that exists. */
    static String schemaForRole(String name) {
        return """
                GRANT karat_tenant TO "%1$s" WITH INHERIT TRUE, SET FALSE;
                CREATE SCHEMA "%1$s" AUTHORIZATION karat_owner;
                GRANT USAGE ON SCHEMA "%1$s" TO "%1$s";
                ALTER DEFAULT PRIVILEGES FOR ROLE karat_owner IN SCHEMA "%1$s"
                  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "%1$s";
                ALTER DEFAULT PRIVILEGES FOR ROLE karat_owner IN SCHEMA "%1$s"
                  GRANT USAGE, SELECT ON SEQUENCES TO "%1$s";
                """.formatted(name);
    }

    private String newName() {
        var name = new StringBuilder("t_");
        for (int i = 0; i < NAME_LENGTH; i++) {
            name.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return name.toString();
    }
}
