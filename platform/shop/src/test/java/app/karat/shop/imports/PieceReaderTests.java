package app.karat.shop.imports;

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
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.Stone;
import app.karat.shop.sheets.SheetRow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What rows of people's sheets become. */
class PieceReaderTests {

    private static final UUID BRANCH = UUID.randomUUID();
    private static final UUID RUN = UUID.randomUUID();

    @Test
    void rowOfATradeSheetBecomesAPiece() {
        List<String> headers = List.of(
                "Tag No.",
                "Item Name",
                "Type",
                "Karat",
                "Gross Wt (g)",
                "Net Wt (g)",
                "Dia Wt",
                "Dia Rate",
                "Origin",
                "VA %",
                "MC/g",
                "Cost Price",
                "HUID",
                "Store");
        ReadRow read = read(
                headers,
                false,
                List.of(
                        "R-1",
                        "Solitaire ring",
                        "Ring",
                        "22 KT",
                        "10.000",
                        "9.400",
                        "0.50",
                        "40,000",
                        "natural",
                        "3",
                        "450",
                        "₹70,000.00",
                        "az4524",
                        "mum"));
        assertThat(read.errors()).isEmpty();
        Piece piece = Objects.requireNonNull(read.piece());
        assertThat(piece.content().purity().label()).isEqualTo("22K");
        assertThat(piece.content().net()).hasToString("9.400");
        assertThat(piece.draft().otherGrams()).hasToString("0.500");
        assertThat(piece.draft().pricing().mode()).isEqualTo(PricePlan.Mode.METAL_RATE);
        assertThat(piece.draft().stones().getFirst().origin()).isEqualTo(Stone.Origin.NATURAL);
        assertThat(piece.draft().cost()).hasToString("INR 70000.00");
        assertThat(piece.huid()).isEqualTo("AZ4524");
        assertThat(piece.branchId()).isEqualTo(BRANCH);
    }

    @Test
    void sheetWithDecimalCommasSaysTheSame() {
        ReadRow read = read(
                List.of("Artikelnummer", "Bezeichnung", "Feingehalt", "Metall", "Bruttogewicht", "Preis"),
                true,
                List.of("R-2", "Ring", "585", "Gelbgold", "3,5 g", "1.450,00 €"));
        assertThat(read.errors()).isEmpty();
        Piece piece = Objects.requireNonNull(read.piece());
        assertThat(piece.content().purity().label()).isEqualTo("14K");
        assertThat(piece.draft().pricing().fixedPrice()).hasToString("INR 1450.00");
    }

    @Test
    void productFileNamesAProductOnceAndItsVariantsBelow() {
        List<String> headers = List.of(
                "Handle",
                "Title",
                "Type",
                "Option1 Value",
                "Variant SKU",
                "Variant Grams",
                "Variant Inventory Qty",
                "Variant Price",
                "Cost per item",
                "Image Src");
        PieceReader reader = reader(headers, false);
        ReadRow first = reader.read(
                1, row(2, "halo", "Halo ring 18K gold", "Ring", "Size 6", "H-6", "4.2", "1", "900.00", "500", "a.jpg"));
        ReadRow second = reader.read(2, row(3, "halo", "", "", "14k White Gold", "H-7", "4.4", "1", "950.00", "", ""));
        ReadRow image = reader.read(3, row(4, "halo", "", "", "", "", "", "", "", "", "b.jpg"));
        ReadRow sold = reader.read(
                4, row(5, "stud", "Studs 925 silver", "Earring", "Default Title", "S-1", "2", "0", "40", "", ""));
        ReadRow many = reader.read(
                5, row(6, "stud", "Studs 925 silver", "Earring", "Default Title", "S-2", "2", "12", "40", "", ""));

        assertThat(Objects.requireNonNull(first.piece()).name()).isEqualTo("Halo ring 18K gold, Size 6");
        assertThat(first.piece().content().purity().label()).isEqualTo("18K");
        assertThat(first.piece().draft().pricing().fixedPrice()).hasToString("INR 900.00");
        assertThat(Objects.requireNonNull(second.piece()).name()).isEqualTo("Halo ring 18K gold, 14k White Gold");
        assertThat(second.piece().content().purity().label()).isEqualTo("14K");
        assertThat(second.piece().category()).isEqualTo("Ring");
        assertThat(List.of(image, sold)).allSatisfy(row -> {
            assertThat(row.piece()).isNull();
            assertThat(row.errors()).isEmpty();
        });
        assertThat(many.errors()).singleElement().satisfies(error -> {
            assertThat(error.row()).isEqualTo(6);
            assertThat(error.column()).isEqualTo("Variant Inventory Qty");
            assertThat(error.rule()).isEqualTo("one-of-a-kind");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|''|Tag|required",
                "2|27K|Purity|purity-unknown",
                "3|heavy|Gross|not-a-number",
                "3|0|Gross|positive",
                "3|1.2345|Gross|weight-too-fine",
                "4|20|Net|does-not-add-up",
                "5|-5|Price|not-negative",
                "6|AZ45|HUID|form",
                "7|NOWHERE|Branch|unknown"
            })
    void whatIsWrongNamesRowColumnAndRule(int column, String value, String header, String rule) {
        List<String> headers = List.of("Tag", "Name", "Purity", "Gross", "Net", "Price", "HUID", "Branch");
        List<String> cells =
                new java.util.ArrayList<>(List.of("R-1", "Ring", "22K", "10", "10", "5000", "AZ4524", "MUM"));
        cells.set(column, value);
        ReadRow read = read(headers, false, cells);
        assertThat(read.piece()).isNull();
        assertThat(read.errors()).anySatisfy(error -> {
            assertThat(error.row()).isEqualTo(2);
            assertThat(error.column()).isEqualTo(header);
            assertThat(error.rule()).isEqualTo(rule);
            assertThat(error.value()).isEqualTo(value);
        });
    }

    @Test
    void stoneWithoutOriginIsRefused() {
        ReadRow read = read(
                List.of("Tag", "Name", "Purity", "Gross", "Stone", "Stone ct"),
                false,
                List.of("R-1", "Ring", "22K", "10", "Diamond", "0.5"));
        assertThat(read.errors()).extracting(RowError::column).containsExactly("stones[0].origin");
    }

    private static ReadRow read(List<String> headers, boolean comma, List<String> cells) {
        return reader(headers, comma).read(1, new SheetRow(2, cells));
    }

    private static SheetRow row(long number, String... cells) {
        return new SheetRow(number, List.of(cells));
    }

    private static PieceReader reader(List<String> headers, boolean comma) {
        var mapping = new Mapping(HeaderBook.ofTheProduct().suggest(headers), Map.of(), comma, BRANCH);
        return new PieceReader(
                mapping,
                headers,
                shop(),
                RUN,
                Instant.parse("2026-11-24T10:00:00Z"),
                JsonMapper.builder().build());
    }

    private static Shop shop() {
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
        return new Shop(tenant, CountryPacks.ofTheProduct().of("IN"), settings, List.of(branch));
    }
}
