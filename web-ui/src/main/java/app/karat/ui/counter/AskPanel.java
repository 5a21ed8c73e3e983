package app.karat.ui.counter;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Approval;
import app.karat.ui.api.shop.Bargain;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.live.LiveEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks somebody in charge for a price below the floors: at their own screen, with its answer live, or beside the till by PIN. */
class AskPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Bargaining desk;
    private final transient Consumer<UUID> granted;
    private final TextField reason = new TextField(Texts.t("approval.reason"));
    private final Select<Approval.Holder> approver = new Select<>();
    private final PasswordField pin = new PasswordField(Texts.t("approval.pin"));
    private final Button ask = new Button(Texts.t("approval.ask"), click -> ask());
    private final Div state = new Div();
    private transient @Nullable Bargain bargain;
    private @Nullable UUID asked;

    AskPanel(Bargaining desk, Consumer<UUID> granted) {
        this.desk = desk;
        this.granted = granted;
        addClassName("k-stack");
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.addValueChangeListener(typed -> reason.setInvalid(false));
        approver.setLabel(Texts.t("approval.by"));
        approver.setItemLabelGenerator(Approval.Holder::name);
        pin.setAutocomplete(Autocomplete.OFF);
        pin.setRevealButtonVisible(false);
        pin.getElement().setAttribute("inputmode", "numeric");
        pin.addValueChangeListener(typed -> pin.setInvalid(false));
        state.getElement().setAttribute("aria-live", "polite");
        Button approve = new Button(Texts.t("approval.approvePin"), click -> approveByPin());
        Div beside = Lay.box("k-fields", approver, pin, approve);
        List<Approval.Holder> holders = desk.approvers();
        approver.setItems(holders);
        if (!holders.isEmpty()) {
            approver.setValue(holders.getFirst());
        }
        beside.setVisible(!holders.isEmpty());
        add(reason, Lay.row(ask), beside, state);
        setVisible(false);
    }

    /** For that price; another one needs another request. */
    void show(@Nullable Bargain found) {
        bargain = found;
        asked = null;
        state.removeAll();
        ask.setEnabled(true);
        setVisible(found != null && found.needsApproval());
    }

    void happened(LiveEvent event) {
        if (asked != null
                && (event.isReset()
                        || event.data().path("approvalId").asString("").equals(asked.toString()))) {
            answered(desk.state(asked));
        }
    }

    private void ask() {
        if (sent()) {
            ask.setEnabled(false);
            state.removeAll();
            state.add(Note.info(Texts.t("approval.waiting")));
        }
    }

    /** True when the request is out. */
    private boolean sent() {
        if (asked != null) {
            return true;
        }
        if (reason.getValue().isBlank() || bargain == null) {
            reason.setErrorMessage(Texts.t("approval.reasonMissing"));
            reason.setInvalid(true);
            reason.focus();
            return false;
        }
        UUID id = UUID.randomUUID();
        try {
            desk.ask(id, bargain, reason.getValue().strip());
            asked = id;
            return true;
        } catch (ApiProblem refusal) {
            state.removeAll();
            state.add(Note.bad(refusal.first()));
            return false;
        }
    }

    private void approveByPin() {
        if (approver.getValue() == null || !sent() || asked == null) {
            return;
        }
        try {
            answered(desk.byPin(asked, approver.getValue().subject(), pin.getValue()));
        } catch (ApiProblem refusal) {
            pin.setErrorMessage(refusal.first());
            pin.setInvalid(true);
        }
        pin.clear();
    }

    private void answered(Approval now) {
        switch (now.status()) {
            case "APPROVED" -> granted.accept(now.id());
            case "REFUSED" -> over(Texts.t("approval.refused", who(now), now.note() == null ? "" : now.note()));
            case "EXPIRED" -> over(Texts.t("approval.expired"));
            default -> ask.setEnabled(false);
        }
    }

    private void over(String words) {
        asked = null;
        ask.setEnabled(true);
        state.removeAll();
        state.add(Note.warn(words));
    }

    private static String who(Approval now) {
        return now.decidedByName() == null ? "" : now.decidedByName();
    }
}
