package app.karat.shop.objects;

import java.nio.file.Path;

/**
 * A file that has come in, there until its use ends.
 *
 * @param sha256 of its content, in lower-case hexadecimal
 */
public record Received(Path file, long bytes, String sha256) {}
