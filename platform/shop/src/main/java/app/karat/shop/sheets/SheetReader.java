package app.karat.shop.sheets;

import java.io.IOException;
import java.util.Iterator;

/** The rows of a file from top to bottom, read as they are asked for. Blocks, so it belongs on a thread that may wait. */
public interface SheetReader extends Iterator<SheetRow>, AutoCloseable {

    @Override
    void close() throws IOException;
}
