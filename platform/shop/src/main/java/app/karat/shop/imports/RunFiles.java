package app.karat.shop.imports;

import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.shop.branches.Shop;
import app.karat.shop.objects.ObjectKey;
import app.karat.shop.objects.ObjectStorage;
import app.karat.shop.objects.Uploads;
import app.karat.shop.sheets.SheetLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The files of runs: the sheet as it came, and the errors found in it. */
@Component
class RunFiles {

    static final MediaType CSV = new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8);

    private final ObjectStorage objects;
    private final Uploads uploads;
    private final Clock clock;
    private final JsonMapper json;

    RunFiles(ObjectStorage objects, Uploads uploads, Clock clock, JsonMapper json) {
        this.objects = objects;
        this.uploads = uploads;
        this.clock = clock;
        this.json = json;
    }

    Mono<Void> keep(UUID run, Path file) {
        return key(run, "sheet").flatMap(key -> objects.put(key, file, MediaType.APPLICATION_OCTET_STREAM));
    }

    Mono<Void> keepErrors(UUID run, Path file) {
        return key(run, "errors").flatMap(key -> objects.put(key, file, CSV));
    }

    Flux<DataBuffer> errors(UUID run) {
        return key(run, "errors").flatMapMany(objects::get);
    }

    /** The rows of the run's sheet; the file is on this node for as long as they are used. */
    <T> Mono<T> rows(ImportRun run, Shop shop, Function<Flux<ReadRow>, Mono<T>> use) {
        return withFile(run, file -> use.apply(pass(run, shop, file)));
    }

    /** The run's sheet as a file that other files may be put beside. */
    <T> Mono<T> withFile(ImportRun run, Function<Path, Mono<T>> use) {
        return key(run.id(), "sheet")
                .flatMap(key ->
                        uploads.receive(objects.get(key), SheetLimits.FILE, received -> use.apply(received.file())));
    }

    Flux<ReadRow> pass(ImportRun run, Shop shop, Path file) {
        Mapping mapping = Objects.requireNonNull(run.mapping());
        List<String> headers = run.sheet().headers();
        return Flux.defer(() -> Pass.over(
                file,
                run.sheet().format(),
                mapping.decimalComma(),
                new PieceReader(mapping, headers, shop, run.id(), clock.instant(), json)));
    }

    private static Mono<ObjectKey> key(UUID run, String part) {
        return CurrentTenant.get().map(tenant -> new ObjectKey(tenant.id(), "imports", run, part));
    }
}
