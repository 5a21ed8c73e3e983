package app.karat.shop.photos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A picture in the two sizes that are kept, as files. */
record Developed(Path whole, Path small, int width, int height, long bytes) {

    private static final int WHOLE = 2_048;
    private static final int SMALL = 320;

    /** Opens the upload and writes both sizes beside it. */
    static Developed from(Path upload) throws IOException {
        Picture whole = Picture.open(upload).within(WHOLE);
        Path first = upload.resolveSibling(upload.getFileName() + ".whole");
        Path second = upload.resolveSibling(upload.getFileName() + ".small");
        whole.writeJpeg(first);
        whole.within(SMALL).writeJpeg(second);
        return new Developed(first, second, whole.width(), whole.height(), Files.size(first) + Files.size(second));
    }

    void discard() {
        whole.toFile().delete();
        small.toFile().delete();
    }
}
