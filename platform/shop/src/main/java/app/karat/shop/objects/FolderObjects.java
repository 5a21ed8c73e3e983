package app.karat.shop.objects;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A local folder with one folder per tenant. A file appears under its name only once it is whole. */
final class FolderObjects implements ObjectStorage {

    private static final int PIECE = 16 << 10;

    private final Path folder;

    FolderObjects(Path folder) {
        this.folder = folder;
    }

    @Override
    public Mono<Void> put(ObjectKey key, Path file, MediaType type) {
        return Disk.call(() -> {
                    Path place = folder.resolve(key.path());
                    Files.createDirectories(place.getParent());
                    Path half = place.resolveSibling(UUID.randomUUID() + ".half");
                    Files.copy(file, half);
                    return Files.move(half, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                })
                .then();
    }

    @Override
    public Flux<DataBuffer> get(ObjectKey key) {
        return DataBufferUtils.readByteChannel(
                        () -> Files.newByteChannel(folder.resolve(key.path())),
                        DefaultDataBufferFactory.sharedInstance,
                        PIECE)
                .subscribeOn(Disk.threads())
                .onErrorMap(NoSuchFileException.class, missing -> ObjectProblem.gone());
    }

    @Override
    public Mono<Void> delete(ObjectKey key) {
        return Disk.call(() -> Files.deleteIfExists(folder.resolve(key.path()))).then();
    }
}
