package app.karat.shop.labels;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.tenancy.TenantId;
import app.karat.kernel.tenancy.TenantLimits;
import app.karat.kernel.tenancy.TenantProfile;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TenantState;
import app.karat.kernel.values.Money;
import app.karat.shop.branches.Branch;
import app.karat.shop.branches.CountryPacks;
import app.karat.shop.branches.Settings;
import app.karat.shop.branches.Shop;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.PieceFixtures;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels are drawn, turned into pixels as a printer would, and their codes read back. The pictures land in {@code target/labels}. */
class LabelPdfTests {

    private static final UUID BRANCH = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "rat-tail-68x10,DATA_MATRIX,300",
        "dumbbell-75x12,QR_CODE,300",
        "box-50x25,CODE_128,300",
        "rat-tail-68x10,DATA_MATRIX,203",
        "box-50x25,CODE_128,203"
    })
    void codeOnALabelReadsAsTheTag(String layout, BarcodeFormat format, int dpi) throws Exception {
        byte[] pdf = pdf(layout, Set.of(), PieceFixtures.aRing(BRANCH, "RNG-004711"));
        BufferedImage image = image(pdf, layout + "-" + dpi, dpi);
        assertThat(read(format == BarcodeFormat.DATA_MATRIX ? left(image) : image, format))
                .isEqualTo("RNG-004711");
    }

    @Test
    void sheetHoldsAllLabelsInTheirPlaces() throws Exception {
        Piece[] rings = IntStream.rangeClosed(1, 67)
                .mapToObj(i -> PieceFixtures.aRing(BRANCH, "SHT-" + i))
                .toArray(Piece[]::new);
        byte[] pdf = pdf("sheet-a4-65", Set.of(), rings);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(document)).contains("SHT-1", "SHT-65", "SHT-67");
        }
        BufferedImage page = image(pdf, "sheet-a4", 300);
        int perMm = 300 * 10 / 254;
        BufferedImage last = page.getSubimage(
                (int) ((4.7 + 4 * 40.6) * 300 / 25.4), (int) ((10.7 + 12 * 21.2) * 300 / 25.4), 38 * perMm, 21 * perMm);
        assertThat(read(last, BarcodeFormat.QR_CODE)).isEqualTo("SHT-65");
    }

    @Test
    void labelSaysWhatThePieceIsAndLeavesAwayWhatIsNotWanted() throws IOException {
        Piece ring = PieceFixtures.aRing(BRANCH, "RNG-1");
        try (PDDocument document = Loader.loadPDF(pdf("rat-tail-68x10", Set.of(), ring))) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(192.7f, 192.8f);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("RNG-1", "Gold 22K", "G 10.000 g", "N 9.900 g", "S 0.50 ct", "AZ4524");
        }
        try (PDDocument document =
                Loader.loadPDF(pdf("rat-tail-68x10", Set.of(LabelField.NET, LabelField.HUID), ring))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("G 10.000 g")
                    .doesNotContain("9.900", "AZ4524");
        }
    }

    @Test
    void printerGetsTheSameInItsOwnLanguage() {
        Piece ring = PieceFixtures.aRing(BRANCH, "A^B~_é");
        String zpl = new LabelZpl(layout("rat-tail-68x10"), facts(), Set.of(), 8).write(List.of(ring, ring));
        assertThat(zpl.split("\\^XA", -1)).hasSize(3);
        assertThat(zpl)
                .contains("^PW544^LL80", "^FO8,8^BXN,", "^FDA_5EB_7E_5F_C3_A9^FS", "^FDN 9.900 g^FS", "^XZ")
                .doesNotContain("^RFW");
        Piece named = new Piece(
                ring.id(),
                "T-1",
                ring.name(),
                ring.category(),
                ring.draft(),
                ring.content(),
                ring.huid(),
                BRANCH,
                ring.status(),
                1,
                ring.createdAt(),
                "3474257BF40000000000162E",
                Map.of());
        assertThat(new LabelZpl(layout("rat-tail-68x10"), facts(), Set.of(), 12).write(List.of(named)))
                .contains("^PW816", "^RFW,H^FD3474257BF40000000000162E^FS");
        assertThat(new LabelZpl(layout("box-50x25"), facts(), Set.of(), 8).write(List.of(named)))
                .contains("^BCN,68,N,N,N,A^FH_^FDT-1^FS");
    }

    private static byte[] pdf(String layout, Set<LabelField> without, Piece... pieces) {
        return new LabelPdf(layout(layout), facts(), without).draw(List.of(pieces));
    }

    private static LabelLayout layout(String key) {
        return new LabelBook(null, null).layout(key);
    }

    private static BufferedImage image(byte[] pdf, String name, int dpi) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.RGB);
            Path folder = Files.createDirectories(Path.of("target", "labels"));
            ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
            return image;
        }
    }

    /** The square at the left edge: a reader for Data Matrix looks at what is in its middle. */
    private static BufferedImage left(BufferedImage image) {
        return image.getSubimage(0, 0, image.getHeight(), image.getHeight());
    }

    private static String read(BufferedImage image, BarcodeFormat format) throws NotFoundException {
        int quiet = 20;
        int wide = image.getWidth() + 2 * quiet;
        int high = image.getHeight() + 2 * quiet;
        int[] pixels = new int[wide * high];
        java.util.Arrays.fill(pixels, 0xFFFFFF);
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), pixels, quiet * wide + quiet, wide);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(wide, high, pixels)));
        return new MultiFormatReader()
                .decode(
                        bitmap,
                        Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static Facts facts() {
        var profile = new TenantProfile(
                "Jeweller One",
                "IN",
                Currency.getInstance("INR"),
                Locale.forLanguageTag("en-IN"),
                ZoneId.of("Asia/Kolkata"));
        var tenant = new TenantRef(
                new TenantId(UUID.randomUUID()),
                "t_a",
                "t_a",
                0,
                "main",
                "main",
                1,
                TenantState.ACTIVE,
                profile,
                TenantLimits.STANDARD);
        var branch = new Branch(BRANCH, "MUM", "Zaveri Bazaar", "MH", "", 1);
        var settings = new Settings("Jeweller One", null, null, null, null, null, 1);
        var shop = new Shop(tenant, CountryPacks.ofTheProduct().of("IN"), settings, List.of(branch));
        return new Facts(shop, piece -> Money.of("88206.00", "INR"));
    }
}
