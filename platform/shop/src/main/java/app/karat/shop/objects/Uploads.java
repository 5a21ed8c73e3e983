package app.karat.shop.objects;

import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantRef;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes files in: the body of a request goes to a file of the tenant piece by piece, and is removed once it was used. Objects that are read
 * again come back the same way, because sheets and pictures are read from files.
 */
public final class Uploads {

    private final Path folder;

    Uploads(Path folder) {
        this.folder = folder;
    }

    /** Takes in at most that many bytes and hands them on as a file; more are {@link ObjectProblem#tooLarge}. */
    public <T> Mono<T> receive(Flux<DataBuffer> content, long most, Function<Received, Mono<T>> use) {
        return CurrentTenant.get()
                .flatMap(tenant -> Mono.usingWhen(
                        place(tenant), file -> written(content, most, file).flatMap(use), Uploads::removed));
    }

    /** Lends a place for a file of the tenant that is still to be written. */
    public <T> Mono<T> scratch(Function<Path, Mono<T>> use) {
        return CurrentTenant.get().flatMap(tenant -> Mono.usingWhen(place(tenant), use, Uploads::removed));
    }

    private Mono<Path> place(TenantRef tenant) {
        return Disk.call(() -> {
            Path own = Files.createDirectories(folder.resolve(tenant.id().toString()));
            return own.resolve(UUID.randomUUID().toString());
        });
    }

    private static Mono<Received> written(Flux<DataBuffer> content, long most, Path file) {
        var count = new Count(most);
        return DataBufferUtils.write(content.map(count::of), file)
                .then(Mono.defer(() -> count.bytes() == 0
                        ? Mono.error(ObjectProblem.empty())
                        : Mono.just(new Received(file, count.bytes(), count.sha256()))));
    }

    private static Mono<Void> removed(Path file) {
        return Disk.call(() -> Files.deleteIfExists(file)).then();
    }
}
