package app.karat.ui.frame;

import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.Objects;

/** Search everything: pieces by tag or name, customers, invoices of late, and what can be done. */
class FindDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 5;

    private final transient Workplace place;
    private final transient FrameParts parts;
    private final Div results = Lay.box("k-results");
    private String asked = "";

    FindDialog(Workplace place, FrameParts parts) {
        this.place = place;
        this.parts = parts;
        addClassName("k-find-dialog");
        setWidth("38rem");
        setHeaderTitle("");
        getElement().setAttribute("aria-label", Texts.t("find.title"));
        TextField field = new TextField();
        field.setPlaceholder(Texts.t("find.placeholder"));
        field.setAriaLabel(Texts.t("find.title"));
        field.setPrefixComponent(new Icon("search"));
        field.setWidthFull();
        field.setAutofocus(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(180);
        field.addValueChangeListener(typed -> find(typed.getValue().strip()));
        results.getElement().setAttribute("aria-live", "polite");
        add(field, results);
        find("");
        field.focus();
    }

    private void find(String words) {
        asked = words;
        results.removeAll();
        actions(words);
        UI ui = UI.getCurrent();
        if (words.length() < 2) {
            return;
        }
        parts.background().load(ui, () -> parts.pieces().find(words, null, null, null, null, MOST), page -> {
            if (asked.equals(words)) {
                page.items()
                        .forEach(piece -> result(
                                Icon.ofCategory(piece.category()),
                                piece.tag() + " · " + piece.name(),
                                Texts.code("status", piece.status()),
                                "stock?piece=" + piece.id()));
            }
        });
        parts.background().load(ui, () -> parts.customers().find(words, null), page -> {
            if (asked.equals(words)) {
                page.items().stream()
                        .limit(MOST)
                        .forEach(one -> result(
                                new Icon("people"),
                                one.name(),
                                Objects.requireNonNullElse(one.phone(), ""),
                                "customers/" + one.id()));
            }
        });
        invoices(ui, words.toLowerCase(Locale.ROOT));
    }

    private void invoices(UI ui, String words) {
        String now = asked;
        parts.background().load(ui, () -> parts.sales().find(null, null, null, null), page -> {
            if (asked.equals(now)) {
                page.items().stream()
                        .filter(sale ->
                                sale.invoiceNumber().toLowerCase(Locale.ROOT).contains(words))
                        .limit(MOST)
                        .forEach(sale -> result(
                                new Icon("paper"),
                                sale.invoiceNumber(),
                                place.formats().money(sale.total()),
                                "sales/" + sale.id()));
            }
        });
    }

    private void actions(String words) {
        action(words, "counter", "find.sell", "counter");
        action(words, "plus", "find.addPiece", "stock/new");
        action(words, "people", "find.addCustomer", "customers/new");
        action(words, "rates", "find.rates", "rates");
    }

    private void action(String words, String icon, String key, String route) {
        String text = Texts.t(key);
        if (text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))) {
            result(new Icon(icon), text, Texts.t("find.action"), route);
        }
    }

    private void result(Icon icon, String text, String beside, String route) {
        Anchor link = new Anchor(route, icon, Lay.text("k-grow", text), Lay.text("k-small k-soft", beside));
        link.addClassName("k-result");
        link.getElement().addEventListener("click", click -> close());
        results.add(link);
    }
}
