package app.karat.ui.exchange;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Appraisal;
import app.karat.ui.api.shop.CustomersApi;
import app.karat.ui.api.shop.OldGold;
import app.karat.ui.api.shop.OldGoldApi;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Papers;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.live.Hub;
import app.karat.ui.session.Background;
import app.karat.ui.session.Workplace;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** Takes old gold in: what it weighs, what three readings say, what it is worth now, and the customer's word. */
@Route(value = "old-gold", layout = Frame.class)
@RolesAllowed({"OWNER", "MANAGER", "SALES"})
public class OldGoldView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient OldGoldApi gold;
    private final transient Workplace place;
    private final transient Background background;
    private final transient Fields fields = new Fields();
    private final Div message = new Div();
    private final Div body = new Div();
    private final AssayFields assay;
    private final SellerFields seller;
    private final ValuePanel value;
    private final UUID id = UUID.randomUUID();
    private long asked;

    public OldGoldView(OldGoldApi gold, CustomersApi customers, Workplaces workplaces, Background background, Hub hub) {
        this.gold = gold;
        this.place = workplaces.current();
        this.background = background;
        OldGold.Rule rule = gold.rule(place.branch().id());
        addClassName("k-piece");
        assay = new AssayFields(place.formats(), fields, this::changed);
        seller = new SellerFields(customers, fields, rule, this::changed);
        value = new ValuePanel(place.formats(), actions());
        add(Lay.head(Texts.t("oldgold.title")), message, body);
        form();
        hub.follow(this, place.tenant(), event -> {
            if (event.is("rates")) {
                changed();
            }
        });
    }

    private void form() {
        body.setClassName("k-piece-body");
        Div parts =
                Lay.box("k-form", section("oldgold.section.metal", assay), section("oldgold.section.seller", seller));
        body.removeAll();
        body.add(parts, value);
        assay.focus();
    }

    private Div actions() {
        Button accept = new Button(Texts.t("oldgold.accept"), click -> accept());
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        accept.setWidthFull();
        accept.setDisableOnClick(true);
        accept.addClickListener(click -> accept.setEnabled(true));
        return Lay.stack(Lay.text("k-small k-soft", Texts.t("oldgold.agreement")), accept);
    }

    private void changed() {
        UI ui = UI.getCurrent();
        if (ui == null || !isAttached()) {
            return;
        }
        long mine = ++asked;
        var request = new Appraisal.Request(place.branch().id(), seller.purpose(), assay.assay());
        boolean empty = assay.isEmpty();
        background.load(ui, () -> empty ? new ValuePanel.Answer(null, null) : ask(request), answer -> {
            if (mine == asked) {
                value.show(answer);
            }
        });
    }

    private ValuePanel.Answer ask(Appraisal.Request request) {
        try {
            return new ValuePanel.Answer(gold.appraise(request), null);
        } catch (ApiProblem refusal) {
            return new ValuePanel.Answer(null, refusal);
        }
    }

    private void accept() {
        message.removeAll();
        try {
            done(gold.accept(
                    id,
                    new OldGold.Request(
                            place.branch().id(),
                            seller.customer(),
                            seller.purpose(),
                            seller.description(),
                            seller.soldInvoice(),
                            assay.assay(),
                            value.agreed(),
                            seller.signedBy(),
                            seller.identity(),
                            seller.payout())));
        } catch (ApiProblem refusal) {
            refused(refusal);
        }
    }

    private void refused(ApiProblem refusal) {
        String rest = fields.show(refusal);
        if (!rest.isBlank()) {
            message.add(Note.bad(rest));
        }
        if (refusal.slug().equals("old-gold-value-moved")) {
            changed();
        }
    }

    private void done(OldGold taken) {
        Notices.done(Texts.t("oldgold.done", taken.number()));
        Anchor paper = Papers.pdf(
                Texts.t("oldgold.print"), taken.number().replace('/', '-') + ".pdf", () -> gold.voucher(taken.id()));
        paper.addClassName("k-primary");
        Button next = new Button(
                Texts.t("oldgold.next"), click -> UI.getCurrent().getPage().setLocation("old-gold"));
        Div card = Lay.card(
                Lay.text("k-eyebrow", taken.number()),
                Lay.text("k-total k-num", place.formats().money(taken.payable())),
                Lay.text("k-soft", taken.seller().name() + " · " + taken.description()));
        if (taken.voucherCode() != null) {
            card.add(Lay.fact(Texts.t("oldgold.voucher"), Lay.num(taken.voucherCode())));
        }
        if (taken.holdUntil() != null) {
            card.add(Lay.fact(Texts.t("oldgold.holdUntil"), Lay.num(taken.holdUntil())));
        }
        card.add(Lay.box("k-row wrap", paper, next));
        body.removeAll();
        body.setClassName("k-stack");
        body.add(card);
    }

    private static Component section(String key, Component part) {
        Div about = Lay.box("about", new H2(Texts.t(key)), new Paragraph(Texts.t(key + ".text")));
        return Lay.box("k-section", about, part);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("oldgold.title") + " · Karat";
    }
}
