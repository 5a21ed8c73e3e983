/**
 * Runs all of Karat on one machine: {@code ./run} builds what is stale and starts {@code Launcher}, which checks the machine, starts
 * PostgreSQL, Redis, the stand-ins and the services as child processes, watches over them, fills in two demo chains and says where
 * everything is. A plain Java program: it knows the services by their jars, settings and health alone.
 */
@NullMarked
package app.karat.local;

import org.jspecify.annotations.NullMarked;
