package app.karat.shop.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.problem.Problem;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTests {

    /** One red pixel, lossy, as the smallest encoder writes it. */
    private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

    @TempDir
    Path folder;

    /** The corner that a red mark in the upper left corner of the stored pixels must be seen in. */
    @ParameterizedTest
    @CsvSource({
        "1,left,top,60,40", "2,right,top,60,40", "3,right,bottom,60,40", "4,left,bottom,60,40",
        "5,left,top,40,60", "6,right,top,40,60", "7,right,bottom,40,60", "8,left,bottom,40,60"
    })
    void cameraHeldInAnyWayGivesAnUprightPicture(int orientation, String side, String end, int wide, int high)
            throws IOException {
        Path file = Files.write(folder.resolve("x"), withExif(jpeg(60, 40), orientation));
        Picture picture = Picture.open(file);
        assertThat(picture.width()).isEqualTo(wide);
        assertThat(picture.height()).isEqualTo(high);
        Path out = folder.resolve("out.jpg");
        picture.writeJpeg(out);
        BufferedImage seen = ImageIO.read(out.toFile());
        int x = "left".equals(side) ? 4 : wide - 5;
        int y = "top".equals(end) ? 4 : high - 5;
        assertThat(isRed(seen.getRGB(x, y))).isTrue();
        assertThat(isRed(seen.getRGB(wide - 1 - x, high - 1 - y))).isFalse();
    }

    @Test
    void whatTheCameraNotedIsGone() throws IOException {
        Path file = Files.write(folder.resolve("x"), withExif(jpeg(60, 40), 6));
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("Exif", "SECRET PLACE");
        Developed developed = Developed.from(file);
        for (Path made : new Path[] {developed.whole(), developed.small()}) {
            assertThat(Files.readString(made, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "SECRET PLACE");
        }
    }

    @Test
    void largePictureIsKeptSmallerInBothSizes() throws IOException {
        Path file = Files.write(folder.resolve("x"), jpeg(5_000, 2_500));
        Developed developed = Developed.from(file);
        assertThat(developed.width()).isEqualTo(2_048);
        assertThat(developed.height()).isEqualTo(1_024);
        BufferedImage small = ImageIO.read(developed.small().toFile());
        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(developed.bytes()).isEqualTo(Files.size(developed.whole()) + Files.size(developed.small()));
    }

    @Test
    void transparencyBecomesWhite() throws IOException {
        var image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        Path file = folder.resolve("x");
        ImageIO.write(image, "png", file.toFile());
        Path out = folder.resolve("out.jpg");
        Picture.open(file).writeJpeg(out);
        assertThat(new Color(ImageIO.read(out.toFile()).getRGB(10, 10)).getRed())
                .isGreaterThan(250);
    }

    @Test
    void webpIsAPictureToo() throws IOException {
        Path file = Files.write(folder.resolve("x"), Base64.getDecoder().decode(WEBP));
        assertThat(Picture.open(file).width()).isEqualTo(1);
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItsName() throws IOException {
        assertProblem("not-a-photo", Files.writeString(folder.resolve("page.jpg"), "<html><script>alert(1)</script>"));
        assertProblem(
                "not-a-photo",
                Files.write(folder.resolve("torn.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}));
        var gif = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "gif", gif);
        assertProblem("not-a-photo", Files.write(folder.resolve("x.jpg"), gif.toByteArray()));
    }

    @Test
    void pictureThatClaimsToBeHugeIsNotOpened() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", png);
        byte[] bytes = png.toByteArray();
        java.nio.ByteBuffer.wrap(bytes).putInt(16, 60_000).putInt(20, 60_000);
        var crc = new java.util.zip.CRC32();
        crc.update(bytes, 12, 17);
        java.nio.ByteBuffer.wrap(bytes).putInt(29, (int) crc.getValue());
        assertProblem("photo-too-many-pixels", Files.write(folder.resolve("huge.png"), bytes));
    }

    private static void assertProblem(String slug, Path file) {
        assertThatThrownBy(() -> Picture.open(file))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }

    private static boolean isRed(int rgb) {
        var colour = new Color(rgb);
        return colour.getRed() > 180 && colour.getGreen() < 90;
    }

    /** White with a red mark in the upper left corner. */
    static byte[] jpeg(int wide, int high) throws IOException {
        var image = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, wide, high);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 16, 16);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    /** The JPEG with a camera's note on how it was held and where. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] place = "SECRET PLACE".getBytes(StandardCharsets.US_ASCII);
        var note = java.nio.ByteBuffer.allocate(40 + place.length);
        note.putShort((short) 0xFFE1).putShort((short) (38 + place.length));
        note.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        note.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        note.putShort((short) 1);
        note.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        note.putInt(0).put(place);
        var all = new ByteArrayOutputStream();
        all.write(jpeg, 0, 2);
        all.write(note.array(), 0, note.position());
        all.write(jpeg, 2, jpeg.length - 2);
        return all.toByteArray();
    }
}
