/**
 * Real PostgreSQL and Redis for tests. Annotate a test class with {@code @WithPostgres} or {@code @WithRedis} and take a
 * {@code PostgresServer} or {@code RedisServer} as a parameter: the first to ask starts one server per JVM, in a container where a
 * Docker engine answers and from embedded binaries everywhere else. Every test class gets a database of its own, prepared with
 * the logins of {@code db/bootstrap/cluster.sql}. Roles belong to the whole server, so tests name their tenants at random.
 */
@NullMarked
package app.karat.testkit;

import org.jspecify.annotations.NullMarked;
