package app.karat.ui.office;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Loyalty;
import app.karat.ui.api.shop.LoyaltyApi;
import app.karat.ui.api.shop.Voucher;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.UUID;

/** The points of a customer: how many, where they come from, and turning them into a voucher to pay with. */
class PointsPanel extends Div {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 8;

    private final transient LoyaltyApi loyalty;
    private final transient Workplace place;
    private final UUID customer;
    private final Div content = Lay.stack();
    private final Div message = new Div();
    private UUID redemption = UUID.randomUUID();

    PointsPanel(LoyaltyApi loyalty, Workplace place, UUID customer) {
        this.loyalty = loyalty;
        this.place = place;
        this.customer = customer;
        addClassName("k-stack");
        add(new H3(Texts.t("points.title")), message, content);
        look();
    }

    private void look() {
        content.removeAll();
        Loyalty points = loyalty.of(customer);
        if (points.worth() == null && points.entries().isEmpty()) {
            content.add(Lay.text("k-soft", Texts.t("points.none")));
            return;
        }
        Formats formats = place.formats();
        String worth = points.worth() == null ? "" : " · " + formats.money(points.worth());
        content.add(Lay.text("k-total k-num", Texts.t("points.count", points.points()) + worth));
        boolean sells = place.me().leads() || place.me().is("sales");
        if (points.points() > 0 && points.worth() != null && sells) {
            content.add(redeem((int) Math.min(Integer.MAX_VALUE, points.points())));
        }
        points.entries().stream().limit(SHOWN).forEach(entry -> content.add(row(entry, formats)));
    }

    private Div redeem(int most) {
        IntegerField count = new IntegerField();
        count.setAriaLabel(Texts.t("points.howMany"));
        count.setMin(1);
        count.setMax(most);
        count.setValue(most);
        count.setStepButtonsVisible(true);
        Button go = new Button(Texts.t("points.redeem"), click -> {
            if (count.getValue() != null) {
                redeemed(count.getValue());
            }
        });
        go.setDisableOnClick(true);
        return Lay.box("k-row wrap", count, go);
    }

    private void redeemed(int points) {
        message.removeAll();
        try {
            Voucher voucher = loyalty.redeem(
                    customer, redemption, new Loyalty.Redemption(place.branch().id(), points));
            redemption = UUID.randomUUID();
            message.add(Note.info(
                    Texts.t("points.voucher", voucher.code(), place.formats().money(voucher.balance()))));
            message.add(new Anchor("vouchers/" + voucher.id(), Texts.t("points.open")));
        } catch (ApiProblem refusal) {
            message.add(Note.bad(refusal.first()));
        }
        look();
    }

    private static Div row(Loyalty.Entry entry, Formats formats) {
        String until = entry.expiresOn() == null ? "" : " · " + Texts.t("points.until", entry.expiresOn());
        return Lay.box(
                "k-feed-row",
                Lay.box(
                        "k-stack tight k-grow",
                        Lay.strong(Texts.code("points.kind", entry.kind())),
                        Lay.text("k-small k-soft k-num", formats.dateTime(entry.at()) + until)),
                Lay.num((entry.points() > 0 ? "+" : "−") + formats.count(Math.abs(entry.points()))));
    }
}
