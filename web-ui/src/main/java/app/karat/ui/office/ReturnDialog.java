package app.karat.ui.office;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.CreditNote;
import app.karat.ui.api.shop.Payment;
import app.karat.ui.api.shop.Quantity;
import app.karat.ui.api.shop.ReturnsApi;
import app.karat.ui.api.shop.Sale;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import app.karat.ui.goods.LotWords;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes pieces of a sale back, or some of a lot: which ones, how much, what the policy gives for each charge, and how it is given. */
class ReturnDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final String VOUCHER = "CREDIT_NOTE";

    private final transient ReturnsApi returns;
    private final transient Sale sale;
    private final transient Formats formats;
    private final transient Fields fields = new Fields();
    private final CheckboxGroup<CreditNote.Line> pieces = new CheckboxGroup<>();
    private final Select<String> kind = new Select<>();
    private final Select<String> way = new Select<>();
    private final Checkbox restock = new Checkbox(Texts.t("returns.restock"), true);
    private final TextField reason = fields.bind("reason", new TextField(Texts.t("returns.reason")));
    private final Div figures = Lay.box("k-breakdown");
    private final Div message = new Div();
    private final Div amounts = new Div();
    private final Button give = new Button(Texts.t("returns.give"), click -> give());
    private final UUID id = UUID.randomUUID();
    private transient ReturnPortions portions;
    private transient CreditNote.@Nullable Offer offer;

    ReturnDialog(ReturnsApi returns, Sale sale, Formats formats) {
        this.returns = returns;
        this.sale = sale;
        this.formats = formats;
        setHeaderTitle(Texts.t("returns.of", sale.invoiceNumber()));
        setWidth("34rem");
        choices();
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        give.setDisableOnClick(true);
        add(Lay.stack(message, kind, pieces, amounts, figures, way, restock, reason));
        getFooter().add(new Button(Texts.t("cancel"), click -> close()), give);
        CreditNote.Offer all = ask(List.of());
        List<CreditNote.Line> lines = all == null ? List.of() : all.credit().lines();
        portions = new ReturnPortions(lines, formats, this::refresh);
        amounts.add(portions);
        if (all != null) {
            pieces.setItems(all.credit().lines());
            pieces.setValue(java.util.Set.copyOf(all.credit().lines()));
        }
        pieces.addValueChangeListener(picked -> refresh());
        kind.addValueChangeListener(picked -> refresh());
        way.addValueChangeListener(picked -> refresh());
        show(all);
    }

    private void choices() {
        pieces.setLabel(Texts.t("returns.pieces"));
        pieces.setItemLabelGenerator(line -> line.tag() + " · " + line.name());
        kind.setLabel(Texts.t("returns.kind"));
        kind.setItems("RETURN", "BUY_BACK");
        kind.setItemLabelGenerator(code -> Texts.code("returns.kind", code));
        kind.setValue("RETURN");
        kind.setWidthFull();
        way.setLabel(Texts.t("returns.way"));
        way.setItems(VOUCHER, "CASH", "CARD", "UPI", "BANK");
        way.setItemLabelGenerator(
                code -> code.equals(VOUCHER) ? Texts.t("returns.asVoucher") : Texts.code("pay", code));
        way.setValue(VOUCHER);
        way.setWidthFull();
        reason.setWidthFull();
    }

    private void refresh() {
        show(pieces.getValue().isEmpty() ? null : ask(backs()));
    }

    private void show(CreditNote.@Nullable Offer now) {
        offer = now;
        figures.removeAll();
        give.setEnabled(now != null);
        if (now == null) {
            return;
        }
        for (CreditNote.Line line : now.credit().lines()) {
            Quantity much = line.quantity();
            figures.add(Lay.text(
                    "k-eyebrow", much == null ? line.tag() : line.tag() + " · " + LotWords.much(much, formats)));
            line.charges()
                    .forEach(charge -> figures.add(line(
                            charge.label() + " · " + formats.explained(charge.how()),
                            formats.money(charge.refunded()))));
        }
        now.credit().taxes().forEach(tax -> figures.add(line(tax.label(), formats.money(tax.amount()))));
        figures.add(Lay.box(
                "line sum",
                new Span(Texts.t("returns.total")),
                Lay.num(formats.money(now.credit().total()))));
        if (now.needsApproval() != null) {
            figures.add(Note.warn(now.needsApproval()));
        }
    }

    private CreditNote.@Nullable Offer ask(List<CreditNote.Back> lines) {
        message.removeAll();
        try {
            return returns.preview(request(lines, null));
        } catch (ApiProblem refusal) {
            message.add(Note.bad(refusal.first()));
            return null;
        }
    }

    private List<CreditNote.Back> backs() {
        return pieces.getValue().stream()
                .map(line -> {
                    Quantity portion = portions.of(line);
                    return new CreditNote.Back(line.pieceId(), portion != null || restock.getValue(), portion);
                })
                .toList();
    }

    private CreditNote.Request request(List<CreditNote.Back> lines, CreditNote.@Nullable Offer agreed) {
        boolean stored = VOUCHER.equals(way.getValue());
        var sums = agreed == null ? null : agreed.credit().total();
        List<Payment> money =
                sums == null || stored ? List.of() : List.of(Payment.now(way.getValue(), sums, null, null));
        return new CreditNote.Request(
                sale.id(),
                kind.getValue(),
                lines,
                reason.getValue().strip(),
                money,
                sums == null || !stored ? null : new CreditNote.Stored(VOUCHER, sums));
    }

    private void give() {
        message.removeAll();
        try {
            CreditNote note = returns.giveBack(id, request(backs(), offer));
            close();
            Notices.done(Texts.t("returns.done", note.number()));
            UI.getCurrent().navigate("credit-notes");
        } catch (ApiProblem refusal) {
            give.setEnabled(true);
            String rest = fields.show(refusal);
            if (!rest.isBlank()) {
                message.add(Note.bad(rest));
            }
        }
    }

    private static Div line(String label, String value) {
        return Lay.box("line", new Span(label), Lay.num(value));
    }
}
