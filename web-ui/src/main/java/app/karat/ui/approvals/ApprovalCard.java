package app.karat.ui.approvals;

import app.karat.ui.api.shop.Approval;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One request with everything that a decision needs. */
class ApprovalCard extends Div {

    private static final long serialVersionUID = 1L;

    /** Says yes or no, perhaps with a word. */
    @FunctionalInterface
    interface Decide {
        void decide(Approval one, boolean approve, @Nullable String note);
    }

    private final transient Formats formats;

    ApprovalCard(Approval one, Workplace place, @Nullable Decide decide) {
        this.formats = place.formats();
        addClassNames("k-card", "k-approval");
        Div head = Lay.box(
                "k-row k-between wrap",
                new H2(Texts.code("approval.kind", one.kind()) + " · " + one.subject()),
                Lay.tag(Texts.code("approval.status", one.status()), tone(one.status())));
        Span who = Lay.text(
                "k-small k-soft", Texts.t("approvals.asked", one.askedByName(), formats.dateTime(one.askedAt())));
        add(head, who, Lay.text("k-approval-reason", "“" + one.reason() + "”"), facts(one));
        if (one.terms().lines() != null) {
            Div lines = Lay.box("k-breakdown");
            one.terms().lines().forEach(line -> lines.add(line(line)));
            add(lines);
        }
        if (one.terms().runId() != null) {
            add(new Anchor("repricing/" + one.terms().runId(), Texts.t("approvals.run")));
        }
        if (one.decidedByName() != null) {
            String by = Texts.t(
                    one.byPin() ? "approvals.decidedByPin" : "approvals.decidedBy",
                    one.decidedByName(),
                    one.decidedAt() == null ? "" : formats.dateTime(one.decidedAt()));
            add(Lay.text("k-small k-soft", one.note() == null ? by : by + " – " + one.note()));
        }
        if (decide != null) {
            add(buttons(one, decide));
        }
    }

    private Div facts(Approval one) {
        Div facts = Lay.box("k-facts");
        if (one.terms().discount() != null) {
            facts.add(Lay.fact(
                    Texts.t("approvals.discount"),
                    Lay.num(formats.money(one.terms().discount()))));
        }
        if (one.terms().total() != null) {
            facts.add(Lay.fact(
                    Texts.t("counter.total"), Lay.num(formats.money(one.terms().total()))));
        }
        BigDecimal percent = one.marginPercent();
        if (one.insight() != null && one.insight().margin() != null && percent != null) {
            facts.add(Lay.fact(
                    Texts.t("bargain.margin"),
                    Lay.num(formats.money(one.insight().margin()) + " · " + formats.percent(percent))));
        }
        return facts;
    }

    private Div line(Approval.Line line) {
        Div row = Lay.box(
                "line", new Span(line.tag() + " · " + line.name()), Lay.num("\u2212" + formats.money(line.discount())));
        row.add(Lay.text("how", Texts.t("bargain.how", formats.money(line.listed()), formats.money(line.room()))));
        return row;
    }

    private static Div buttons(Approval one, Decide decide) {
        TextField note = new TextField();
        note.setPlaceholder(Texts.t("approvals.note"));
        note.setAriaLabel(Texts.t("approvals.note"));
        note.addClassName("k-grow");
        Button yes = new Button(Texts.t("approvals.approve"), click -> decide.decide(one, true, words(note)));
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button no = new Button(Texts.t("approvals.refuse"), click -> decide.decide(one, false, words(note)));
        return Lay.box("k-row wrap", note, no, yes);
    }

    private static @Nullable String words(TextField note) {
        return note.getValue().isBlank() ? null : note.getValue().strip();
    }

    private static String tone(String status) {
        return switch (status) {
            case "PENDING" -> "warn";
            case "APPROVED", "USED" -> "good";
            case "REFUSED" -> "bad";
            default -> "";
        };
    }
}
