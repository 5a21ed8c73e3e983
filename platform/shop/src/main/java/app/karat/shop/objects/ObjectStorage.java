package app.karat.shop.objects;

import java.nio.file.Path;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps files of tenants. An object is written once under a new name and read whole; nothing of it is ever held in memory as a whole. */
public interface ObjectStorage {

    /** Keeps a copy of the file under that name. */
    Mono<Void> put(ObjectKey key, Path file, MediaType type);

    /** The content, piece by piece as the reader asks for it, or {@link ObjectProblem#gone()}. */
    Flux<DataBuffer> get(ObjectKey key);

    /** Forgets the object; one that is not there is forgotten already. */
    Mono<Void> delete(ObjectKey key);
}
