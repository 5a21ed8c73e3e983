package app.karat.shop.einvoice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The e-invoice of GST, form INV-01 in its version 1.1, under the published names (einvoice1.gst.gov.in, "e-Invoice schema"). Amounts in rupees. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Inv01(
        @JsonProperty("Version") String version,
        @JsonProperty("TranDtls") Transaction transaction,
        @JsonProperty("DocDtls") Document document,
        @JsonProperty("SellerDtls") Party seller,
        @JsonProperty("BuyerDtls") Party buyer,
        @JsonProperty("ItemList") List<Item> items,
        @JsonProperty("ValDtls") Values values,
        @JsonProperty("RefDtls") @Nullable Reference reference) {

    /** Keeps its own copy. */
    public Inv01 {
        items = List.copyOf(items);
    }

    /** What kind of supply. */
    public record Transaction(
            @JsonProperty("TaxSch") String taxScheme,
            @JsonProperty("SupTyp") String supplyType,
            @JsonProperty("RegRev") String reverseCharge,
            @JsonProperty("IgstOnIntra") String igstWithinState) {}

    /** Which paper. */
    public record Document(
            @JsonProperty("Typ") String type,
            @JsonProperty("No") String number,
            @JsonProperty("Dt") String date) {}

    /** What a credit note goes back to. */
    public record Reference(@JsonProperty("PrecDocDtls") List<Preceding> preceding) {

        /** Keeps its own copy. */
        public Reference {
            preceding = List.copyOf(preceding);
        }

        static Reference to(String number, String date) {
            return new Reference(List.of(new Preceding(number, date)));
        }
    }

    /** An invoice that came before. */
    public record Preceding(
            @JsonProperty("InvNo") String number,
            @JsonProperty("InvDt") String date) {}

    /** Who sells or buys; the place of supply is told of the buyer only. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Party(
            @JsonProperty("Gstin") String gstin,
            @JsonProperty("LglNm") String legalName,
            @JsonProperty("Pos") @Nullable String placeOfSupply,
            @JsonProperty("Addr1") String address1,
            @JsonProperty("Addr2") @Nullable String address2,
            @JsonProperty("Loc") String location,
            @JsonProperty("Pin") int pin,
            @JsonProperty("Stcd") String state,
            @JsonProperty("Ph") @Nullable String phone,
            @JsonProperty("Em") @Nullable String email) {}

    /** One line. */
    public record Item(
            @JsonProperty("SlNo") String number,
            @JsonProperty("PrdDesc") String description,
            @JsonProperty("IsServc") String service,
            @JsonProperty("HsnCd") String hsn,
            @JsonProperty("Qty") BigDecimal quantity,
            @JsonProperty("Unit") String unit,
            @JsonProperty("UnitPrice") BigDecimal unitPrice,
            @JsonProperty("TotAmt") BigDecimal gross,
            @JsonProperty("Discount") BigDecimal discount,
            @JsonProperty("AssAmt") BigDecimal taxable,
            @JsonProperty("GstRt") BigDecimal rate,
            @JsonProperty("IgstAmt") BigDecimal igst,
            @JsonProperty("CgstAmt") BigDecimal cgst,
            @JsonProperty("SgstAmt") BigDecimal sgst,
            @JsonProperty("TotItemVal") BigDecimal total) {}

    /** The sums. */
    public record Values(
            @JsonProperty("AssVal") BigDecimal taxable,
            @JsonProperty("CgstVal") BigDecimal cgst,
            @JsonProperty("SgstVal") BigDecimal sgst,
            @JsonProperty("IgstVal") BigDecimal igst,
            @JsonProperty("RndOffAmt") BigDecimal roundOff,
            @JsonProperty("TotInvVal") BigDecimal total) {}
}
