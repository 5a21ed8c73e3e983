package app.karat.ui.counter;

import app.karat.ui.api.shop.Money;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Takes an amount off one piece; the shop says how far that may go. */
class DiscountDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final BigDecimalField off = new BigDecimalField(Texts.t("discount.amount"));

    DiscountDialog(List<Cart.Line> lines, Formats formats, BiFunction<UUID, @Nullable Money, String> apply) {
        setHeaderTitle(Texts.t("discount.title"));
        setWidth("26rem");
        Select<Cart.Line> piece = new Select<>();
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
        off.setAutofocus(true);
        Money known = lines.getLast().discount();
        off.setValue(known == null ? null : known.amount());
        Button save = new Button(Texts.t("discount.apply"), click -> {
            BigDecimal value = off.getValue();
            boolean none = value == null || value.signum() <= 0;
            refused(apply.apply(piece.getValue().piece().id(), none ? null : new Money(value, formats.currency())));
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        add(Lay.stack(piece, off));
        getFooter().add(new Button(Texts.t("cancel"), click -> close()), save);
        off.focus();
    }

    private void refused(String reason) {
        if (reason.isEmpty()) {
            close();
        } else {
            off.setErrorMessage(reason);
            off.setInvalid(true);
        }
    }
}
