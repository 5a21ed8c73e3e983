package app.karat.kernel.migration;

import app.karat.kernel.tenancy.TenantRef;
import java.util.Objects;
import reactor.core.publisher.Mono;

/**
 * A hash over everything in a schema that could differ between tenants: columns in order with type, default and nullability, constraints,
 * indexes, views, triggers, functions and rights, with the tenant's own name taken out.
 */
final class SchemaFingerprint {

    private static final String SQL = """
            SELECT md5(coalesce(string_agg(replace(line, '$s', 'tenant'), E'\\n' ORDER BY line COLLATE "C"), ''))
            FROM (
              SELECT concat_ws('|', 'column', c.relname, c.relkind, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod),
                               a.attnotnull, a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid)) AS line
              FROM pg_class c
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
              LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
              WHERE c.relnamespace = '$s'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
              UNION ALL
              SELECT concat_ws('|', 'constraint', r.conrelid::regclass::text, r.conname, pg_get_constraintdef(r.oid))
              FROM pg_constraint r WHERE r.connamespace = '$s'::regnamespace
              UNION ALL
              SELECT concat_ws('|', 'index', c.relname, pg_get_indexdef(c.oid))
              FROM pg_class c WHERE c.relnamespace = '$s'::regnamespace AND c.relkind IN ('i', 'I')
              UNION ALL
              SELECT concat_ws('|', 'rights', c.relname, (SELECT string_agg(acl::text, ',' ORDER BY acl::text) FROM unnest(c.relacl) acl))
              FROM pg_class c WHERE c.relnamespace = '$s'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
              UNION ALL
              SELECT concat_ws('|', 'view', c.relname, pg_get_viewdef(c.oid))
              FROM pg_class c WHERE c.relnamespace = '$s'::regnamespace AND c.relkind IN ('v', 'm')
              UNION ALL
              SELECT concat_ws('|', 'trigger', pg_get_triggerdef(t.oid))
              FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
              WHERE c.relnamespace = '$s'::regnamespace AND NOT t.tgisinternal
              UNION ALL
              SELECT concat_ws('|', 'function', pg_get_functiondef(p.oid), (SELECT string_agg(acl::text, ',' ORDER BY acl::text) FROM unnest(p.proacl) acl))
              FROM pg_proc p WHERE p.pronamespace = '$s'::regnamespace
            ) AS lines
            """;

    private SchemaFingerprint() {}

    /** Of the schema as the session's transaction sees it. */
    static Mono<String> of(OwnerSession session, String schema) {
        if (!TenantRef.isDatabaseName(schema)) {
            return Mono.error(new IllegalArgumentException("not the name of a tenant schema"));
        }
        return session.query(SQL.replace("$s", schema), row -> Objects.requireNonNull(row.get(0, String.class)))
                .single();
    }
}
