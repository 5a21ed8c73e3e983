package app.karat.kernel.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All steps of the tenant schema, whichever feature they belong to, in the order of their versions. */
public record TenantBundle(List<TenantScript> scripts) {

    /** Where features put their scripts: one folder per feature. */
    private static final String PATTERN = "classpath*:db/tenant/*/V*.sql";

    /** Orders the scripts and refuses two of the same version. */
    public TenantBundle {
        scripts = scripts.stream()
                .sorted(Comparator.comparing(TenantScript::version))
                .toList();
        for (int i = 1; i < scripts.size(); i++) {
            if (scripts.get(i).version().equals(scripts.get(i - 1).version())) {
                throw new IllegalArgumentException(
                        "two tenant scripts have version " + scripts.get(i).version());
            }
        }
    }

    /** The scripts that the running service ships. */
    public static TenantBundle fromClasspath() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(PATTERN);
            return new TenantBundle(Arrays.stream(files).map(TenantBundle::read).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TenantScript read(Resource file) {
        try {
            String name = Objects.requireNonNull(file.getFilename());
            return TenantScript.of(name, file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The version that a schema has after all scripts: the last script's, and how many there are, so that a script which arrives late with
     * an older version counts too. Grows with every release and compares as text.
     */
    public String target() {
        return scripts.isEmpty() ? "0" : "%s-%03d".formatted(scripts.getLast().version(), scripts.size());
    }
}
