package app.karat.ui.counter;

import app.karat.ui.api.shop.Breakdown;
import app.karat.ui.api.shop.Quote;
import app.karat.ui.api.shop.SoldLine;
import app.karat.ui.common.BreakdownPanel;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.stock.Pictures;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The pieces on the counter with their weights, purity and promised price; the breakdown opens on demand. */
class CartPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;
    private final transient Pictures pictures;
    private final Map<UUID, Component> pictured = new HashMap<>();
    private final transient Consumer<Cart.Line> remove;

    CartPanel(Formats formats, Pictures pictures, Consumer<Cart.Line> remove) {
        this.formats = formats;
        this.pictures = pictures;
        this.remove = remove;
        addClassName("k-cart");
    }

    void show(Cart cart) {
        removeAll();
        if (cart.isEmpty()) {
            add(new EmptyState("scan", Texts.t("counter.empty.title"), Texts.t("counter.empty.text")));
            return;
        }
        Quote quote = cart.quote();
        for (Cart.Line line : cart.lines()) {
            Breakdown promised = quote == null ? null : promised(quote, line);
            add(item(line, promised));
        }
    }

    private static @Nullable Breakdown promised(Quote quote, Cart.Line line) {
        return quote.lines().stream()
                .filter(one -> line.goods().id().equals(one.pieceId()))
                .map(SoldLine::breakdown)
                .findFirst()
                .orElse(null);
    }

    private Component picture(Goods goods) {
        return goods.piece() == null
                ? Lay.box("k-thumb", Icon.ofCategory(goods.category()))
                : pictured.computeIfAbsent(goods.id(), piece -> pictures.of(piece, goods.category()));
    }

    private Component item(Cart.Line line, @Nullable Breakdown price) {
        Goods goods = line.goods();
        Div words = Lay.box(
                "k-stack tight k-grow",
                Lay.strong(goods.name()),
                Lay.text("k-small k-soft k-num", goods.facts(formats)));
        Button away = new Button(new Icon("close"), click -> remove.accept(line));
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        away.setAriaLabel(Texts.t("counter.remove", goods.tag()));
        Div top = Lay.row(picture(goods), words);
        Div item = Lay.box("k-cart-item", top);
        if (price == null) {
            top.add(away);
            return item;
        }
        top.add(Lay.text("k-num k-cart-price", formats.money(price.total())), away);
        if (line.discount() != null) {
            words.add(Lay.text("k-small k-up", Texts.t("counter.discounted", formats.money(line.discount()))));
        }
        BreakdownPanel steps = new BreakdownPanel(formats);
        steps.show(price);
        Details details = new Details(Texts.t("price.how"), steps);
        details.addClassName("k-steps");
        item.add(details);
        return item;
    }
}
