package app.karat.ui.office;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.CustomersApi;
import app.karat.ui.api.shop.TaxCertificate;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands in a certificate with its paper. */
class CertificateDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 150_000;

    private final transient CustomersApi customers;
    private final transient Runnable done;
    private final transient Fields fields = new Fields();
    private final UUID customer;
    private final UUID id = UUID.randomUUID();
    private final TextField state = fields.bind("place", new TextField(Texts.t("certificates.state")));
    private final TextField number = fields.bind("number", new TextField(Texts.t("certificates.number")));
    private final Select<String> kind = fields.bind("kind", new Select<>());
    private final DatePicker from = fields.bind("validFrom", new DatePicker(Texts.t("certificates.from")));
    private final DatePicker until = fields.bind("validUntil", new DatePicker(Texts.t("certificates.until")));
    private final Div message = new Div();
    private @Nullable String document;

    CertificateDialog(CustomersApi customers, Workplace place, UUID customer, Runnable done) {
        this.customers = customers;
        this.customer = customer;
        this.done = done;
        setHeaderTitle(Texts.t("certificates.add"));
        setWidth("32rem");
        kind.setLabel(Texts.t("certificates.why"));
        kind.setItems("RESALE", "CHARITY", "GOVERNMENT", "OTHER");
        kind.setItemLabelGenerator(code -> Texts.code("certificates", code));
        kind.setValue("RESALE");
        from.setLocale(place.formats().locale());
        from.setValue(LocalDate.now(place.formats().zone()));
        until.setLocale(place.formats().locale());
        Upload paper = new Upload(UploadHandler.inMemory((about, content) -> document =
                "data:" + about.contentType() + ";base64," + Base64.getEncoder().encodeToString(content)));
        paper.setAcceptedFileTypes("application/pdf", "image/png", "image/jpeg");
        paper.setMaxFiles(1);
        paper.setMaxFileSize(LARGEST);
        Button save = new Button(Texts.t("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(Lay.stack(message, Lay.box("k-fields", state, number, kind, from, until), paper));
        getFooter().add(new Button(Texts.t("cancel"), click -> close()), save);
    }

    private void save() {
        message.removeAll();
        try {
            customers.certify(
                    customer,
                    id,
                    new TaxCertificate.Entry(
                            state.getValue().strip(),
                            number.getValue().strip(),
                            kind.getValue(),
                            from.getValue(),
                            until.getValue(),
                            document));
            close();
            done.run();
        } catch (ApiProblem refusal) {
            String rest = fields.show(refusal);
            if (!rest.isBlank()) {
                message.add(Note.bad(rest));
            }
        }
    }
}
