package app.karat.ui.money;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.CashLawApi;
import app.karat.ui.api.shop.CashReport;
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
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes that a report was filed, with what the form asks for beyond the customer's record. */
class FilingDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient CashLawApi law;
    private final transient CashReport report;
    private final transient Runnable done;
    private final transient Fields fields = new Fields();
    private final DatePicker filedOn = fields.bind("filedOn", new DatePicker(Texts.t("cashReports.filedOn")));
    private final TextField reference = fields.bind("reference", new TextField(Texts.t("pay.reference")));
    private final DatePicker born = fields.bind("dateOfBirth", new DatePicker(Texts.t("cashReports.born")));
    private final TextField work = fields.bind("occupation", new TextField(Texts.t("cashReports.work")));
    private final TextField kind = fields.bind("paper.kind", new TextField(Texts.t("oldgold.paper")));
    private final TextField issuer = fields.bind("paper.issuer", new TextField(Texts.t("cashReports.issuer")));
    private final TextField number = fields.bind("paper.number", new TextField(Texts.t("oldgold.paperNumber")));
    private final Div message = new Div();
    private final UUID id = UUID.randomUUID();

    FilingDialog(CashLawApi law, Workplace place, CashReport report, Runnable done) {
        this.law = law;
        this.report = report;
        this.done = done;
        setHeaderTitle(
                Texts.t("cashReports.fileTitle", report.form(), report.payer().name()));
        setWidth("32rem");
        filedOn.setLocale(place.formats().locale());
        filedOn.setValue(LocalDate.now(place.formats().zone()));
        born.setLocale(place.formats().locale());
        Button save = new Button(Texts.t("cashReports.file"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(Lay.stack(message, Lay.box("k-fields", filedOn, reference, born, work, kind, issuer, number)));
        getFooter().add(new Button(Texts.t("cancel"), click -> close()), save);
    }

    private void save() {
        message.removeAll();
        try {
            law.file(
                    id,
                    new CashReport.Done(
                            report.payer().id(),
                            report.payments().stream().map(CashReport.Paid::id).toList(),
                            filedOn.getValue(),
                            text(reference),
                            born.getValue(),
                            text(work),
                            new CashReport.Paper(
                                    kind.getValue().strip(),
                                    issuer.getValue().strip(),
                                    number.getValue().strip())));
            close();
            done.run();
        } catch (ApiProblem refusal) {
            String rest = fields.show(refusal);
            if (!rest.isBlank()) {
                message.add(Note.bad(rest));
            }
        }
    }

    private static @Nullable String text(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
