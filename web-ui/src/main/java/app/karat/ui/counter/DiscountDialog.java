package app.karat.ui.counter;

import app.karat.ui.api.shop.Bargain;
import app.karat.ui.api.shop.Money;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.live.Hub;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings the bill down to the price the customer names, or takes an amount off one piece; the shop says how far that may go. */
class DiscountDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Bargaining desk;
    private final transient Formats formats;
    private final BargainPanel bargain;
    private final AskPanel ask;
    private final Select<Cart.Line> piece = new Select<>();
    private final BigDecimalField off = new BigDecimalField(Texts.t("discount.amount"));
    private final Details onePiece;
    private final Button save = new Button(Texts.t("discount.apply"), click -> apply());
    private transient @Nullable Bargain found;

    DiscountDialog(Bargaining desk, Formats formats, Hub hub, UUID tenant) {
        this.desk = desk;
        this.formats = formats;
        this.bargain = new BargainPanel(desk, formats, this::found);
        this.ask = new AskPanel(desk, this::granted);
        this.onePiece = new Details(Texts.t("discount.onePiece"), onePiece(desk.lines()));
        setHeaderTitle(Texts.t("discount.title"));
        setWidth("32rem");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        onePiece.addOpenedChangeListener(opened -> found(found));
        add(Lay.stack(bargain, ask, onePiece));
        getFooter().add(new Button(Texts.t("cancel"), click -> close()), save);
        hub.follow(ask, tenant, event -> {
            if (event.is("approval") || event.isReset()) {
                ask.happened(event);
            }
        });
        found(null);
        bargain.focusPrice();
    }

    private Component onePiece(List<Cart.Line> lines) {
        piece.setLabel(Texts.t("discount.piece"));
        piece.setItems(lines);
        piece.setItemLabelGenerator(
                line -> line.piece().tag() + " · " + line.piece().name());
        piece.setValue(lines.getLast());
        piece.setWidthFull();
        piece.setVisible(lines.size() > 1);
        off.setWidthFull();
        off.setLocale(formats.locale());
        off.setPrefixComponent(new Span(formats.symbol(formats.currency())));
        off.setHelperText(Texts.t("discount.help"));
        Money known = lines.getLast().discount();
        off.setValue(known == null ? null : known.amount());
        return Lay.stack(piece, off);
    }

    private void found(@Nullable Bargain now) {
        found = now;
        ask.show(now);
        save.setEnabled(onePiece.isOpened() || now != null && !now.needsApproval());
    }

    private void apply() {
        if (onePiece.isOpened()) {
            BigDecimal value = off.getValue();
            boolean none = value == null || value.signum() <= 0;
            String reason = desk.one(piece.getValue().piece().id(), none ? null : new Money(value, formats.currency()));
            off.setErrorMessage(reason);
            off.setInvalid(!reason.isEmpty());
            closeIf(reason.isEmpty());
        } else if (found != null && !found.needsApproval()) {
            accept(found, null);
        }
    }

    private void granted(UUID approval) {
        if (found != null) {
            accept(found, approval);
        }
    }

    private void accept(Bargain bargained, @Nullable UUID approval) {
        String reason = desk.accept(bargained, approval);
        if (!reason.isEmpty()) {
            bargain.refuse(reason);
        }
        closeIf(reason.isEmpty());
    }

    private void closeIf(boolean done) {
        if (done) {
            close();
        }
    }
}
