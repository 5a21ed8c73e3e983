package app.karat.local.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * A process that belongs to Karat.
 *
 * @param name of its log file
 * @param title for people
 * @param environment added to the launcher's own
 * @param ready says whether it answers
 * @param startWithin after this long without being ready it counts as failed
 * @param stopSignal what asks it to end: TERM, or INT for PostgreSQL, which then drops its connections and ends at once
 */
public record Part(
        String name,
        String title,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        Path log,
        BooleanSupplier ready,
        Duration startWithin,
        String stopSignal) {}
