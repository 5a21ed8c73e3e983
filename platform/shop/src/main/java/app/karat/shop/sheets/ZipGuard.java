package app.karat.shop.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks an XLSX once into nothing before anybody reads it, and stops when it grows beyond what a sheet can be. The sizes that the archive
 * claims are not believed.
 */
final class ZipGuard {

    private static final int MOST_PARTS = 2_000;

    private ZipGuard() {}

    static void refuseBombs(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw SheetProblem.bomb();
            }
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw SheetProblem.unknownFormat();
            }
            long all = 0;
            Enumeration<? extends ZipEntry> parts = zip.entries();
            while (parts.hasMoreElements()) {
                ZipEntry part = parts.nextElement();
                all += unpacked(zip, part, SheetLimits.UNPACKED - all);
            }
        } catch (ZipException broken) {
            throw SheetProblem.unknownFormat();
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry part, long room) throws IOException {
        boolean shared = part.getName().endsWith("sharedStrings.xml");
        long most = Math.min(room, shared ? SheetLimits.SHARED_TEXTS : room);
        long honest = Math.max(SheetLimits.SMALL, part.getCompressedSize() * SheetLimits.RATIO);
        byte[] buffer = new byte[64 << 10];
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most || size > honest) {
                    throw SheetProblem.bomb();
                }
            }
        }
        return size;
    }
}
