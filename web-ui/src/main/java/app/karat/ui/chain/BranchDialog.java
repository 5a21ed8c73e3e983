package app.karat.ui.chain;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Branch;
import app.karat.ui.api.shop.ChainApi;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;

/** Opens another branch. */
class BranchDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    BranchDialog(ChainApi chain, Runnable done) {
        setHeaderTitle(Texts.t("branches.add"));
        setWidth("32rem");
        Fields fields = new Fields();
        TextField name = fields.bind("name", new TextField(Texts.t("branches.name")));
        TextField code = fields.bind("code", new TextField(Texts.t("branches.code")));
        code.setHelperText(Texts.t("branches.codeHelp"));
        TextField area = fields.bind("place", new TextField(Texts.t("customers.place")));
        TextField address = fields.bind("address", new TextField(Texts.t("customers.address")));
        address.addClassName("full");
        Div message = new Div();
        Button save = new Button(Texts.t("save"), click -> {
            try {
                chain.addBranch(new Branch(
                        UUID.randomUUID(), code.getValue(), name.getValue(), address.getValue(), area.getValue()));
                close();
                done.run();
            } catch (ApiProblem refusal) {
                message.removeAll();
                String rest = fields.show(refusal);
                if (!rest.isBlank()) {
                    message.add(Note.bad(rest));
                }
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(Lay.stack(message, Lay.box("k-fields", name, code, area, address)));
        getFooter().add(new Button(Texts.t("cancel"), click -> close()), save);
        name.focus();
    }
}
