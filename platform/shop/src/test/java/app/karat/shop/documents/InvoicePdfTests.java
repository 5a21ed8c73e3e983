package app.karat.shop.documents;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.tenancy.TenantId;
import app.karat.kernel.tenancy.TenantLimits;
import app.karat.kernel.tenancy.TenantProfile;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TenantState;
import app.karat.shop.branches.Branch;
import app.karat.shop.branches.CountryPacks;
import app.karat.shop.branches.Settings;
import app.karat.shop.branches.Shop;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.PieceFixtures;
import app.karat.shop.sales.SaleFixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** What an invoice says. The drawings land in {@code target/invoices}, to be looked at. */
class InvoicePdfTests {

    private static final UUID BRANCH = UUID.randomUUID();

    @Test
    void indianInvoiceSaysWhatTheHallmarkRulesDemand() throws IOException {
        byte[] pdf = InvoicePdf.draw(invoice("IN", "INR", "en-IN", "Asia/Kolkata", 2));
        Files.write(folder().resolve("in.pdf"), pdf);

        String text = text(pdf);
        assertThat(text)
                .contains("Suvarna Jewels", "MUM/2627/000042", "GSTIN 27ABCDE1234F1Z5", "HUID AZ4524", "HSN 7113")
                .contains("22K (916 fine)", "10.000", "9.900", "0.50")
                .contains("CGST 1.5 %", "SGST 1.5 %", "Round-off", "-0.22")
                .contains("₹1,76,412.00")
                .contains("Rupees one lakh seventy-six thousand four hundred twelve only")
                .contains("Customer One", "AUTH 482910", "₹294.00 change")
                .contains("right to have the article tested");
    }

    @Test
    void americanInvoiceIsOnLetterPaperInDollars() throws IOException {
        byte[] pdf = InvoicePdf.draw(invoice("US", "USD", "en-US", "America/New_York", 1));
        Files.write(folder().resolve("us.pdf"), pdf);
        try (var reader = new PdfReader(pdf)) {
            assertThat(reader.getPageSize(1).getWidth()).isEqualTo(612f);
        }
    }

    @Test
    void longInvoiceNumbersItsPages() throws IOException {
        byte[] pdf = InvoicePdf.draw(invoice("IN", "INR", "en-IN", "Asia/Kolkata", 12));
        Files.write(folder().resolve("long.pdf"), pdf);
        try (var reader = new PdfReader(pdf)) {
            assertThat(reader.getNumberOfPages()).isGreaterThan(1);
            String last = "" + reader.getNumberOfPages();
            assertThat(text(pdf)).contains("page " + last + " of " + last);
        }
    }

    private static Invoice invoice(String country, String currency, String locale, String zone, int pieces) {
        var profile = new TenantProfile(
                "Suvarna Jewels",
                country,
                Currency.getInstance(currency),
                Locale.forLanguageTag(locale),
                ZoneId.of(zone));
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
                new TenantLimits(5000, 2000, 10000, 32));
        var settings = new Settings(
                "Suvarna Jewels",
                "27ABCDE1234F1Z5",
                "+91 22 2643 0000",
                "hello@suvarna.example",
                "suvarna.example",
                "Lifetime exchange at the day's rate.",
                1);
        var branch = new Branch(BRANCH, "MUM", "Zaveri Bazaar", "MH", "218 Sheikh Memon Street\nMumbai 400002", 1);
        var shop = new Shop(tenant, CountryPacks.ofTheProduct().of(country), settings, List.of(branch));
        Piece[] rings = IntStream.range(0, pieces)
                .mapToObj(i -> PieceFixtures.aRing(BRANCH, "RNG-" + i))
                .toArray(Piece[]::new);
        return new Invoice(
                shop,
                branch,
                SaleFixtures.aSaleOf(rings),
                "http://localhost:8080/verify/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            var extractor = new PdfTextExtractor(reader);
            var text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page)).append('\n');
            }
            return text.toString().replaceAll("\\s+", " ");
        }
    }

    private static Path folder() throws IOException {
        return Files.createDirectories(Path.of("target", "invoices"));
    }
}
