package app.karat.shop.books;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All checks that the capabilities ship, ordered by name. They are SQL alone, so that no mistake of the product's code hides in them. */
record ProofChecks(List<ProofCheck> all) {

    private static final String PATTERN = "classpath*:db/proof/*/*.sql";

    ProofChecks {
        all = all.stream().sorted(Comparator.comparing(ProofCheck::name)).toList();
    }

    /** Those of the running service. */
    static ProofChecks ofTheProduct() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(PATTERN);
            return new ProofChecks(Arrays.stream(files).map(ProofChecks::read).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ProofCheck read(Resource file) {
        try {
            String path = file.getURL().getPath();
            String name = path.substring(
                    path.lastIndexOf("db/proof/") + "db/proof/".length(), path.length() - ".sql".length());
            return ProofCheck.of(name, file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
