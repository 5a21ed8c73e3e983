package app.karat.shop.photos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/** Pixels and nothing else: opened from a file of a known kind, upright, on white, and written as a JPEG. Blocks and needs memory. */
final class Picture {

    private static final Set<String> KINDS = Set.of("jpeg", "png", "webp");
    private static final long MOST_PIXELS = 100_000_000L;
    /** Above this every second or third pixel is skipped while reading, so that the memory for one picture is bounded. */
    private static final long READ_PIXELS = 12_000_000L;

    private final BufferedImage pixels;

    private Picture(BufferedImage pixels) {
        this.pixels = pixels;
    }

    int width() {
        return pixels.getWidth();
    }

    int height() {
        return pixels.getHeight();
    }

    static Picture open(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                if (KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    return new Picture(upright(read(reader, in), orientation(file)));
                }
            }
            throw PhotoProblem.notAPicture();
        }
    }

    /** The picture no larger than that on its longer side; never enlarged. */
    Picture within(int longest) {
        int longer = Math.max(width(), height());
        if (longer <= longest) {
            return this;
        }
        int wide = Math.max(1, Math.round(width() * (longest / (1f * longer))));
        int high = Math.max(1, Math.round(height() * (longest / (1f * longer))));
        BufferedImage current = pixels;
        while (current.getWidth() >= 2 * wide && current.getHeight() >= 2 * high) {
            current = drawn(current, current.getWidth() / 2, current.getHeight() / 2);
        }
        return new Picture(drawn(current, wide, high));
    }

    void writeJpeg(Path to) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(Files.newOutputStream(to))) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(0.86f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(pixels, null, null), quality);
        } finally {
            writer.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            long all = (long) reader.getWidth(0) * reader.getHeight(0);
            if (all > MOST_PIXELS) {
                throw PhotoProblem.tooManyPixels();
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = 1;
            while (all / ((long) step * step) > READ_PIXELS) {
                step++;
            }
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw PhotoProblem.notAPicture();
        } finally {
            reader.dispose();
        }
    }

    private static int orientation(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return Exif.orientation(in);
        }
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
        boolean lying = orientation >= 5;
        BufferedImage onWhite = blank(lying ? h : w, lying ? w : h);
        Graphics2D pen = onWhite.createGraphics();
        pen.drawImage(image, turn, null);
        pen.dispose();
        return onWhite;
    }

    private static BufferedImage drawn(BufferedImage image, int wide, int high) {
        BufferedImage smaller = blank(wide, high);
        Graphics2D pen = smaller.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, wide, high, null);
        pen.dispose();
        return smaller;
    }

    private static BufferedImage blank(int wide, int high) {
        var image = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, wide, high);
        pen.dispose();
        return image;
    }
}
