package app.karat.shop.documents;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.tenancy.TenantId;
import app.karat.kernel.tenancy.TenantLimits;
import app.karat.kernel.tenancy.TenantProfile;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TenantState;
import app.karat.kernel.values.Weight;
import app.karat.shop.branches.Branch;
import app.karat.shop.branches.CountryPacks;
import app.karat.shop.branches.Settings;
import app.karat.shop.branches.Shop;
import app.karat.shop.transfers.Transfer;
import app.karat.shop.transfers.TransferLine;
import app.karat.shop.transfers.TransferStatus;
import app.karat.shop.transfers.TransferStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** What a delivery note says. The drawing lands in {@code target/invoices}, to be looked at. */
class DeliveryNotePdfTests {

    private static final Branch FROM = new Branch(UUID.randomUUID(), "MUM", "Zaveri Bazaar", "MH", "Mumbai 400002", 1);
    private static final Branch TO = new Branch(UUID.randomUUID(), "PUN", "Laxmi Road", "MH", "Pune 411030", 1);

    @Test
    void noteSaysWhatIsInTheParcelAndNothingOfPrices() throws IOException {
        byte[] pdf = DeliveryNotePdf.draw(note());
        Files.write(Files.createDirectories(Path.of("target", "invoices")).resolve("delivery-note.pdf"), pdf);
        try (var reader = new PdfReader(pdf)) {
            String text = new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(
                            "TR-0123456789",
                            "Zaveri Bazaar",
                            "Laxmi Road",
                            "RNG-1",
                            "RNG-2",
                            "22K",
                            "2 pieces",
                            "19.900")
                    .doesNotContain("INR", "₹");
        }
    }

    private static DeliveryNote note() {
        var profile = new TenantProfile(
                "Suvarna Jewels",
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
                new TenantLimits(5000, 2000, 10000, 32));
        var settings = new Settings("Suvarna Jewels", null, null, null, null, null, 1);
        var shop = new Shop(tenant, CountryPacks.ofTheProduct().of("IN"), settings, List.of(FROM, TO));
        var step = new TransferStep("dispatched", Instant.parse("2026-11-22T10:15:30Z"), "Manager", null);
        var transfer = new Transfer(
                UUID.randomUUID(),
                "TR-0123456789",
                FROM.id(),
                FROM.name(),
                TO.id(),
                TO.name(),
                TransferStatus.IN_TRANSIT,
                List.of(line("RNG-1", "10.000", null), line("RNG-2", "9.900", Weight.of("9.900"))),
                null,
                List.of(step),
                1,
                step.at());
        return new DeliveryNote(shop, transfer, "http://localhost:8080/transfers?code=TR-0123456789");
    }

    private static TransferLine line(String tag, String grams, @org.jspecify.annotations.Nullable Weight arrived) {
        return new TransferLine(
                UUID.randomUUID(),
                tag,
                "Ring",
                "GOLD",
                "22K",
                Weight.of(grams),
                TransferLine.State.ON_THE_WAY,
                arrived,
                null,
                null);
    }
}
