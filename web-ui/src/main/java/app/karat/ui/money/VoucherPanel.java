package app.karat.ui.money;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.MoneyDeskApi;
import app.karat.ui.api.shop.TillSession;
import app.karat.ui.api.shop.Voucher;
import app.karat.ui.api.shop.VouchersApi;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;

/** One voucher: what is left on it, what happened to it, and its end before it is spent. */
class VoucherPanel extends Aside {

    private static final long serialVersionUID = 1L;

    private final transient VouchersApi vouchers;
    private final transient MoneyDeskApi desk;
    private final transient Workplace place;
    private final transient Runnable changed;

    VoucherPanel(VouchersApi vouchers, MoneyDeskApi desk, Workplace place, UUID id, Runnable changed) {
        this.vouchers = vouchers;
        this.desk = desk;
        this.place = place;
        this.changed = changed;
        addClassNames("k-panel", "k-card");
        show(vouchers.get(id));
    }

    private void show(Voucher voucher) {
        removeAll();
        var formats = place.formats();
        Anchor away = new Anchor("vouchers", new Icon("close"));
        away.addClassName("k-panel-close");
        away.getElement().setAttribute("aria-label", Texts.t("close"));
        String kind = Texts.code("voucher", voucher.kind()) + " · " + Texts.code("voucher", voucher.status());
        add(
                away,
                Lay.box("k-stack tight", new H2(voucher.code()), Lay.text("k-soft", kind)),
                Lay.text("k-total k-num", formats.money(voucher.balance())),
                Lay.fact(Texts.t("vouchers.face"), Lay.num(formats.money(voucher.face()))));
        if (voucher.receiptNumber() != null) {
            add(Lay.fact(Texts.t("vouchers.receipt"), Lay.num(voucher.receiptNumber())));
        }
        if (voucher.expiresOn() != null) {
            add(Lay.fact(
                    Texts.t("vouchers.expires"), Lay.num(voucher.expiresOn().toString())));
        }
        Div entries = Lay.box("k-breakdown");
        vouchers.entries(voucher.id())
                .forEach(entry -> entries.add(Lay.box(
                        "line",
                        new Span(Texts.code("voucher", entry.kind()) + " · " + formats.dateTime(entry.at())),
                        Lay.num(formats.money(entry.amount())))));
        add(entries);
        if ("LIVE".equals(voucher.status()) && place.me().leads()) {
            add(new Button(Texts.t("vouchers.void"), click -> end(voucher)));
        }
    }

    private void end(Voucher voucher) {
        Dialog dialog = new Dialog(Texts.t("vouchers.voidTitle", voucher.code()));
        dialog.setWidth("26rem");
        TextField reason = new TextField(Texts.t("till.reason"));
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        Select<String> refund = new Select<>();
        refund.setLabel(Texts.t("vouchers.refund"));
        refund.setItems("NONE", "CASH", "CARD", "BANK");
        refund.setItemLabelGenerator(code -> Texts.code("pay", code));
        refund.setValue("NONE");
        refund.setWidthFull();
        Div message = new Div();
        Button sure = new Button(Texts.t("vouchers.void"), click -> {
            message.removeAll();
            try {
                String by = "NONE".equals(refund.getValue()) ? null : refund.getValue();
                UUID till = "CASH".equals(by)
                        ? desk.openTills(place.branch().id()).stream()
                                .findFirst()
                                .map(TillSession::id)
                                .orElse(null)
                        : null;
                show(vouchers.end(voucher.id(), new Voucher.End(place.branch().id(), reason.getValue(), by, till)));
                dialog.close();
                changed.run();
            } catch (ApiProblem refusal) {
                message.add(Note.bad(refusal.first()));
            }
        });
        sure.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(Lay.stack(message, reason, refund));
        dialog.getFooter().add(new Button(Texts.t("cancel"), click -> dialog.close()), sure);
        dialog.open();
    }
}
