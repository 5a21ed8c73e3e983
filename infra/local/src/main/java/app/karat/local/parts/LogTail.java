package app.karat.local.parts;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Finds in the end of a log the line that says why a part did not start. */
final class LogTail {

    private static final int BYTES = 48_000;
    private static final Pattern TELLING =
            Pattern.compile("FATAL|PANIC|Caused by:|Reason:|^Error|ERROR|Exception|refused|OutOfMemory|Unable to");

    private LogTail() {}

    static String sentence(Part part, String what) {
        return "%s did not start (%s): %s The whole story is in %s; ./run --fresh starts over with empty data."
                .formatted(part.title(), what, reason(part.log()), part.log());
    }

    /** What Spring Boot describes after its own analysis, else the last telling line; of a chain of causes the innermost. */
    static String reason(Path log) {
        List<String> lines = lines(log);
        int described = lines.lastIndexOf("Description:");
        if (described >= 0) {
            return lines.stream()
                    .skip(described + 1)
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .map(LogTail::shortened)
                    .orElse("its log gives no reason.");
        }
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = lines.get(i).strip();
            if (TELLING.matcher(line).find() && !line.startsWith("at ")) {
                return shortened(line);
            }
        }
        return "its log gives no reason.";
    }

    private static String shortened(String line) {
        String text = line.length() > 300 ? line.substring(0, 300) + " …" : line;
        return text.endsWith(".") ? text : text + ".";
    }

    private static List<String> lines(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - BYTES);
            file.seek(start);
            byte[] bytes = new byte[(int) (file.length() - start)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
