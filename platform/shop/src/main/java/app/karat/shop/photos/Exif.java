package app.karat.shop.photos;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Finds how a camera was held when it wrote a JPEG (Exif 2.3, tag 0x0112): 1 is upright, the others are turned or mirrored. Re-encoding drops the
 * note, so the picture has to be turned before.
 */
final class Exif {

    static final int UPRIGHT = 1;
    private static final int ORIENTATION = 0x0112;

    private Exif() {}

    static int orientation(DataInputStream jpeg) throws IOException {
        try {
            if (jpeg.readUnsignedShort() != 0xFFD8) {
                return UPRIGHT;
            }
            for (int marker = jpeg.readUnsignedShort(); isSegment(marker); marker = jpeg.readUnsignedShort()) {
                byte[] segment = new byte[Math.max(0, jpeg.readUnsignedShort() - 2)];
                jpeg.readFully(segment);
                if (marker == 0xFFE1 && isExif(segment)) {
                    return fromTiff(
                            ByteBuffer.wrap(segment, 6, segment.length - 6).slice());
                }
            }
        } catch (EOFException | IndexOutOfBoundsException broken) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    private static boolean isSegment(int marker) {
        return marker >= 0xFFC0 && marker != 0xFFDA && marker != 0xFFD9;
    }

    private static boolean isExif(byte[] segment) {
        return segment.length > 14 && "Exif".equals(new String(segment, 0, 4, StandardCharsets.US_ASCII));
    }

    private static int fromTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + i * 12;
            if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) {
                int value = tiff.getShort(at + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
