package app.karat.kernel.migration;

import app.karat.kernel.tenancy.TenantRef;
import java.util.Objects;
import reactor.core.publisher.Mono;

/**
 * A hash over everything in a schema that could differ between tenants: columns in order with type, default and nullability, constraints,
 * indexes, views, triggers, functions and rights, with the tenant's own name taken out. What lies in the schema is found by its dependencies,
 * which are indexed: catalogs of a thousand tenants are not read through for one of them.
 */
final class SchemaFingerprint {

    private static final String SQL = """
            WITH own AS MATERIALIZED (
              SELECT d.classid, d.objid FROM pg_depend d
              WHERE d.refclassid = 'pg_namespace'::regclass AND d.refobjid = '$s'::regnamespace
                AND d.classid IN ('pg_class'::regclass, 'pg_proc'::regclass)
            ), relation AS MATERIALIZED (
              SELECT c.oid, c.relname, c.relkind, c.relacl FROM pg_class c
              WHERE c.oid = ANY (ARRAY(SELECT objid FROM own WHERE classid = 'pg_class'::regclass))
            )
            SELECT md5(coalesce(string_agg(replace(line, '$s', 'tenant'), E'\\n' ORDER BY line COLLATE "C"), ''))
            FROM (
              SELECT concat_ws('|', 'column', c.relname, c.relkind, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod),
                               a.attnotnull, a.attidentity, a.attgenerated,
                               (SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d WHERE d.adrelid = c.oid AND d.adnum = a.attnum)) AS line
              FROM relation c,
                   LATERAL (SELECT * FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped OFFSET 0) a
              WHERE c.relkind IN ('r', 'p', 'v', 'm')
              UNION ALL
              SELECT concat_ws('|', 'constraint', r.conrelid::regclass::text, r.conname, pg_get_constraintdef(r.oid))
              FROM pg_constraint r WHERE r.conrelid = ANY (ARRAY(SELECT oid FROM relation))
              UNION ALL
              SELECT concat_ws('|', 'index', i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid))
              FROM pg_index i WHERE i.indrelid = ANY (ARRAY(SELECT oid FROM relation))
              UNION ALL
              SELECT concat_ws('|', 'rights', c.relname, (SELECT string_agg(acl::text, ',' ORDER BY acl::text) FROM unnest(c.relacl) acl))
              FROM relation c WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S')
              UNION ALL
              SELECT concat_ws('|', 'view', c.relname, pg_get_viewdef(c.oid)) FROM relation c WHERE c.relkind IN ('v', 'm')
              UNION ALL
              SELECT concat_ws('|', 'trigger', pg_get_triggerdef(t.oid))
              FROM pg_trigger t WHERE t.tgrelid = ANY (ARRAY(SELECT oid FROM relation)) AND NOT t.tgisinternal
              UNION ALL
              SELECT concat_ws('|', 'function', pg_get_functiondef(p.oid), (SELECT string_agg(acl::text, ',' ORDER BY acl::text) FROM unnest(p.proacl) acl))
              FROM pg_proc p WHERE p.oid = ANY (ARRAY(SELECT objid FROM own WHERE classid = 'pg_proc'::regclass))
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
