package app.karat.ui.signup;

import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** What Karat is, for somebody who has never seen it; a signed-in person goes straight to work. */
@Route(value = "", layout = PublicFrame.class)
@AnonymousAllowed
public class LandingView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient AuthenticationContext person;

    public LandingView(AuthenticationContext person) {
        this.person = person;
        addClassName("k-landing");
        Anchor open = new Anchor("signup", Texts.t("public.open"));
        open.addClassName("k-primary");
        Anchor signIn = new Anchor("/oauth2/authorization/karat", Texts.t("public.signIn"));
        signIn.addClassName("k-secondary");
        signIn.getElement().setAttribute("router-ignore", true);
        Div words = Lay.box(
                "words",
                Lay.text("k-eyebrow", Texts.t("landing.eyebrow")),
                new H1(Lay.text("line-of", Texts.t("landing.title")), Lay.text("line-of", Texts.t("landing.title2"))),
                new Paragraph(Texts.t("landing.text")),
                Lay.box("k-row wrap", open, signIn));
        add(Lay.box("k-hero", words, specimen()));
        Section points = new Section(point("rates"), point("counter"), point("live"), point("verify"));
        points.addClassName("k-points");
        add(points);
    }

    private static Component point(String name) {
        return Lay.box(
                "k-point",
                new H3(Texts.t("landing." + name + ".title")),
                new Paragraph(Texts.t("landing." + name + ".text")));
    }

    /** The checked case of the trade's rules, so that the front page shows a true price. */
    private static Component specimen() {
        Div bill = Lay.box("k-breakdown");
        bill.add(line("landing.specimen.metal", "₹59,400.00", "landing.specimen.metal.how"));
        bill.add(line("landing.specimen.wastage", "₹1,782.00", "landing.specimen.wastage.how"));
        bill.add(line("landing.specimen.making", "₹4,455.00", "landing.specimen.making.how"));
        bill.add(line("landing.specimen.stone", "₹20,000.00", "landing.specimen.stone.how"));
        bill.add(line("landing.specimen.tax", "₹2,569.11", ""));
        bill.add(line("price.roundOff", "−₹0.11", ""));
        Div total = Lay.box("line total", new Span(Texts.t("price.total")), Lay.num("₹88,206.00"));
        bill.add(total);
        return Lay.box(
                "k-specimen k-card",
                Lay.row(
                        Lay.box("k-thumb", new Icon("ring")),
                        Lay.box(
                                "k-stack tight",
                                Lay.strong(Texts.t("landing.specimen.name")),
                                Lay.text("k-small k-soft", Texts.t("landing.specimen.note")))),
                bill);
    }

    private static Div line(String label, String amount, String how) {
        Div line = Lay.box("line", new Span(Texts.t(label)), Lay.num(amount));
        if (!how.isEmpty()) {
            line.add(Lay.text("how", Texts.t(how)));
        }
        return line;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (person.isAuthenticated()) {
            event.forwardTo("start");
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.t("landing.pageTitle");
    }
}
