package app.karat.ui.office;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.CustomersApi;
import app.karat.ui.api.shop.TaxCertificate;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Papers;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The sales tax certificates of a customer: which count now, their papers, and handing in or revoking one. */
class CertificatesPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CustomersApi customers;
    private final transient Workplace place;
    private final UUID customer;
    private final Div content = Lay.stack();

    CertificatesPanel(CustomersApi customers, Workplace place, UUID customer) {
        this.customers = customers;
        this.place = place;
        this.customer = customer;
        addClassName("k-stack");
        add(new H3(Texts.t("certificates.title")), content);
        if (place.me().leads()) {
            add(new Button(
                    Texts.t("certificates.add"),
                    click -> new CertificateDialog(customers, place, customer, this::look).open()));
        }
        look();
    }

    private void look() {
        content.removeAll();
        List<TaxCertificate> all = customers.certificates(customer);
        if (all.isEmpty()) {
            content.add(Lay.text("k-soft", Texts.t("certificates.none")));
        }
        all.forEach(each -> content.add(row(each)));
    }

    private Div row(TaxCertificate each) {
        boolean valid = each.isValid(LocalDate.now(place.formats().zone()));
        String until = each.validUntil() == null
                ? Texts.t("certificates.open")
                : place.formats().date(each.validUntil());
        Div row = Lay.box(
                "k-feed-row",
                Lay.box(
                        "k-stack tight k-grow",
                        Lay.strong(each.place() + " · " + each.number()),
                        Lay.text(
                                "k-small k-soft",
                                Texts.t("certificates.kind", Texts.code("certificates", each.kind()), until))),
                Lay.tag(Texts.t(valid ? "certificates.valid" : "certificates.over"), valid ? "gold" : "quiet"));
        if (each.hasDocument()) {
            row.add(Papers.file(
                    Texts.t("certificates.paper"),
                    "certificate",
                    "application/octet-stream",
                    () -> customers.document(customer, each.id())));
        }
        if (valid && place.me().leads()) {
            row.add(new Button(Texts.t("certificates.revoke"), click -> revoke(each)));
        }
        return row;
    }

    private void revoke(TaxCertificate each) {
        try {
            customers.revoke(customer, each.id());
            look();
        } catch (ApiProblem refusal) {
            content.add(Note.bad(refusal.first()));
        }
    }
}
