package app.karat.shop.einvoice;

import app.karat.kernel.problem.FieldError;
import app.karat.shop.branches.Shop;
import app.karat.shop.sales.Buyer;
import app.karat.shop.text.Gstin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sells and who buys, as the form names them.
 *
 * @param seller the business's branch
 * @param buyer with the place of supply
 */
record FormParties(Inv01.Party seller, Inv01.Party buyer) {

    /** Of a supply from that branch to that customer, or {@link EInvoiceProblem#incomplete}. */
    static FormParties of(Shop shop, UUID branch, Buyer customer, boolean betweenStates) {
        List<FieldError> missing = new ArrayList<>();
        var settings = shop.settings();
        Optional<Gstin> ours = gstin(missing, "settings.taxId", "The business's own", settings.taxId());
        Optional<Gstin> theirs = gstin(missing, "customer.taxId", "The customer's", customer.taxId());
        Optional<PostalAddress> from = address(
                missing, "branch.address", "The branch", shop.branch(branch).address());
        Optional<PostalAddress> to = address(missing, "customer.address", "The customer", customer.address());
        if (!missing.isEmpty()) {
            throw EInvoiceProblem.incomplete(missing);
        }
        String supply = (betweenStates ? theirs : ours).orElseThrow().state();
        return new FormParties(
                party(
                        ours.orElseThrow(),
                        settings.business(),
                        null,
                        from.orElseThrow(),
                        settings.phone(),
                        settings.email()),
                party(
                        theirs.orElseThrow(),
                        customer.name(),
                        supply,
                        to.orElseThrow(),
                        customer.phone(),
                        customer.email()));
    }

    private static Inv01.Party party(
            Gstin gstin,
            String name,
            @Nullable String supply,
            PostalAddress at,
            @Nullable String phone,
            @Nullable String email) {
        String digits = phone == null ? "" : phone.replaceAll("\\D", "");
        return new Inv01.Party(
                gstin.text(),
                name.length() > 100 ? name.substring(0, 100) : name,
                supply,
                at.line1(),
                at.line2(),
                at.place(),
                at.pin(),
                gstin.state(),
                digits.length() >= 6 && digits.length() <= 12 ? digits : null,
                email);
    }

    private static Optional<Gstin> gstin(
            List<FieldError> missing, String field, String whose, @Nullable String number) {
        Optional<Gstin> found = Gstin.parse(number);
        if (found.isEmpty()) {
            missing.add(new FieldError(field, "gstin", whose + " GSTIN is missing or wrong."));
        }
        return found;
    }

    private static Optional<PostalAddress> address(
            List<FieldError> missing, String field, String whose, @Nullable String written) {
        Optional<PostalAddress> found = PostalAddress.of(written);
        if (found.isEmpty()) {
            missing.add(new FieldError(field, "pin-code", whose + " needs an address with a PIN code of six digits."));
        }
        return found;
    }
}
