package app.karat.ui.operator;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.admin.Chain;
import app.karat.ui.api.admin.OperatorApi;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;

/** Suspends or resumes a chain; nothing happens without a reason. */
class ReasonDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    ReasonDialog(OperatorApi platform, Chain chain, boolean suspend, Runnable done) {
        String name = Objects.requireNonNullElse(chain.name(), "");
        setHeaderTitle(Texts.t(suspend ? "chains.suspendTitle" : "chains.resumeTitle", name));
        setWidth("30rem");
        TextField reason = new TextField(Texts.t("chains.reason"));
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        Button act = new Button(Texts.t(suspend ? "chains.suspend" : "chains.resume"), click -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(Texts.t("chains.reasonMissing"));
                reason.setInvalid(true);
                return;
            }
            try {
                OperatorApi.Reason why =
                        new OperatorApi.Reason(reason.getValue().strip());
                if (suspend) {
                    platform.suspend(chain.id(), why);
                } else {
                    platform.resume(chain.id(), why);
                }
                close();
                done.run();
            } catch (ApiProblem refusal) {
                reason.setErrorMessage(refusal.detail());
                reason.setInvalid(true);
            }
        });
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(Lay.stack(Lay.text("k-soft", Texts.t(suspend ? "chains.suspendText" : "chains.resumeText")), reason));
        getFooter().add(new Button(Texts.t("cancel"), click -> close()), act);
        reason.focus();
    }
}
