package app.karat.ui.office;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.EInvoice;
import app.karat.ui.api.shop.ReturnsApi;
import app.karat.ui.api.shop.SalesApi;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import java.util.function.Supplier;

/** Where the e-invoice of a sale or of a credit note stands; nothing at all for those that have none. */
class EInvoiceLine extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Workplace place;
    private final transient Supplier<EInvoice> found;
    private final transient Supplier<EInvoice> tried;

    private EInvoiceLine(Workplace place, Supplier<EInvoice> found, Supplier<EInvoice> tried) {
        this.place = place;
        this.found = found;
        this.tried = tried;
        addClassName("k-stack");
        setVisible(false);
        if ("IN".equals(place.me().country())) {
            load();
        }
    }

    static EInvoiceLine of(SalesApi sales, Workplace place, UUID sale) {
        return new EInvoiceLine(place, () -> sales.eInvoice(sale), () -> sales.eInvoiceAgain(sale));
    }

    static EInvoiceLine of(ReturnsApi returns, Workplace place, UUID note) {
        return new EInvoiceLine(place, () -> returns.eInvoice(note), () -> returns.eInvoiceAgain(note));
    }

    private void load() {
        try {
            show(found.get());
        } catch (ApiProblem none) {
            setVisible(none.status() != 404);
            if (isVisible()) {
                add(Note.warn(none.first()));
            }
        }
    }

    private void show(EInvoice now) {
        removeAll();
        setVisible(true);
        String tone = now.isRegistered() ? "good" : "warn";
        add(Lay.row(Lay.strong(Texts.t("einvoice.title")), Lay.tag(Texts.code("einvoice", now.status()), tone)));
        if (now.irn() != null && now.ackNo() != null && now.ackAt() != null) {
            add(Lay.text("k-anchor", Texts.t("einvoice.irn", now.irn())));
            add(Lay.text("k-soft", Texts.t("einvoice.ack", now.ackNo(), now.ackAt())));
            return;
        }
        if (now.error() != null) {
            add(Note.warn(now.error()));
        }
        if (place.me().leads() || place.me().is("accountant")) {
            add(Lay.row(new Button(Texts.t("einvoice.again"), click -> again())));
        }
    }

    private void again() {
        try {
            show(tried.get());
            add(Note.info(Texts.t("einvoice.soon")));
        } catch (ApiProblem refusal) {
            load();
            add(Note.warn(refusal.first()));
        }
    }
}
