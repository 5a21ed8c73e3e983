package app.karat.ui.frame;

import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

/** Search everything: what can be done, pieces by tag or name, customers, invoices by their last figures. */
class FindDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 5;

    private final transient Workplace place;
    private final transient FrameParts parts;
    private final FindResults results = new FindResults(this::close);

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
        Div both = Lay.box("k-find-both", field, results);
        both.getElement().setAttribute("data-picks", "first");
        add(both);
        find("");
        field.focus();
    }

    private void find(String words) {
        boolean asks = words.length() > 1;
        results.begin(asks ? 3 : 0);
        actions(words);
        if (!asks) {
            return;
        }
        ask(
                FindResults.PIECES,
                () -> parts.pieces().find(words, null, null, null, null, MOST).items().stream()
                        .map(piece -> new FindResults.Hit(
                                Icon.ofCategory(piece.category()),
                                piece.tag() + " · " + piece.name(),
                                Texts.code("status", piece.status()),
                                "stock?status=ALL&piece=" + piece.id()))
                        .toList());
        ask(
                FindResults.CUSTOMERS,
                () -> parts.customers().find(words, null).items().stream()
                        .limit(MOST)
                        .map(one -> new FindResults.Hit(
                                new Icon("people"),
                                one.name(),
                                Objects.requireNonNullElse(one.phone(), ""),
                                "customers/" + one.id()))
                        .toList());
        ask(
                FindResults.INVOICES,
                () -> parts.sales().findInvoice(words, MOST).items().stream()
                        .map(sale -> new FindResults.Hit(
                                new Icon("paper"),
                                sale.invoiceNumber(),
                                place.formats().money(sale.total()),
                                "sales/" + sale.id()))
                        .toList());
    }

    /** Asks one service beside the screen; an answer to words that were typed over meanwhile is dropped. */
    private void ask(int family, Supplier<List<FindResults.Hit>> question) {
        int turn = results.turn();
        parts.background().load(UI.getCurrent(), question, hits -> results.show(turn, family, hits));
    }

    private void actions(String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        List<FindResults.Hit> fitting = FindAction.of(place.me()).stream()
                .filter(action -> action.text().toLowerCase(Locale.ROOT).contains(wanted))
                .map(action -> new FindResults.Hit(
                        new Icon(action.icon()), action.text(), Texts.t("find.action"), action.route()))
                .toList();
        results.show(results.turn(), FindResults.ACTIONS, fitting);
    }
}
