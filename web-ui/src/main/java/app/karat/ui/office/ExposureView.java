package app.karat.ui.office;

import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.RateLock;
import app.karat.ui.api.shop.RateLocksApi;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.live.Hub;
import app.karat.ui.session.Background;
import app.karat.ui.session.Workplace;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is promised of each metal beside what is held, in fine grams, and from which rate on the promises cost the shop; live with the rate. */
@Route(value = "exposure", layout = Frame.class)
@RolesAllowed({"OWNER", "MANAGER", "ACCOUNTANT"})
public class ExposureView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient RateLocksApi locks;
    private final transient Workplace place;
    private final transient Background background;
    private final Div metals = Lay.box("k-cards");

    public ExposureView(RateLocksApi locks, Workplaces workplaces, Hub hub, Background background) {
        this.locks = locks;
        this.place = workplaces.current();
        this.background = background;
        addClassName("k-list");
        add(Lay.head(Texts.t("exposure.title"), Lay.tag(Texts.t("frame.live"), "gold")));
        add(Lay.text("k-soft", Texts.t("exposure.text")), metals);
        hub.follow(this, place.tenant(), event -> {
            boolean moves = event.is("rates") || event.is("rate-lock") || event.is("stock") || event.is("sale");
            if (moves || event.isReset()) {
                getUI().ifPresent(this::ask);
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ask(UI.getCurrent());
    }

    private void ask(UI ui) {
        background.load(ui, () -> locks.exposure(place.branch().id()), this::show);
    }

    private void show(List<RateLock.Exposure> lines) {
        metals.removeAll();
        lines.stream().filter(RateLock.Exposure::isThere).map(this::card).forEach(metals::add);
        if (metals.getComponentCount() == 0) {
            metals.add(new EmptyState("coin", Texts.t("exposure.empty.title"), Texts.t("exposure.empty.text")));
        }
    }

    private Component card(RateLock.Exposure one) {
        Formats formats = place.formats();
        Div card = Lay.card(new H2(Texts.code("metal", one.metal())));
        boolean isShort = one.netFineGrams().signum() < 0;
        card.add(
                Lay.text("k-total k-num", formats.grams(one.netFineGrams())),
                Lay.tag(Texts.t(isShort ? "exposure.short" : "exposure.covered"), isShort ? "warn" : "good"));
        card.add(new H3(Texts.t("exposure.promised")));
        card.add(grams("exposure.locks", one.lockedFineGrams()));
        card.add(grams("exposure.layaways", one.layawayFineGrams()));
        card.add(grams("exposure.schemes", one.schemeFineGrams()));
        card.add(new H3(Texts.t("exposure.held")));
        card.add(grams("exposure.pieces", one.stockFineGrams()));
        card.add(grams("exposure.lots", one.lotFineGrams()));
        card.add(grams("exposure.oldGold", one.oldGoldFineGrams()));
        card.add(Lay.box(
                "k-facts",
                Lay.fact(Texts.t("exposure.breakEven"), Lay.num(amount(one.breakEven()))),
                Lay.fact(Texts.t("exposure.now"), Lay.num(amount(one.finePerGram())))));
        Component verdict = verdict(one);
        if (verdict != null) {
            card.add(verdict);
        }
        return card;
    }

    /** Whether the promises cost the shop at the rate of now. */
    private static @Nullable Component verdict(RateLock.Exposure one) {
        if (one.breakEven() == null || one.finePerGram() == null) {
            return null;
        }
        boolean costs = one.finePerGram().amount().compareTo(one.breakEven().amount()) > 0;
        return costs ? Note.warn(Texts.t("exposure.costs")) : Note.info(Texts.t("exposure.earns"));
    }

    private Div grams(String label, BigDecimal grams) {
        return Lay.box(
                "k-feed-row",
                Lay.text("k-grow", Texts.t(label)),
                Lay.num(place.formats().grams(grams)));
    }

    private String amount(@Nullable Money amount) {
        return amount == null ? "–" : place.formats().money(amount);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("exposure.title") + " · Karat";
    }
}
