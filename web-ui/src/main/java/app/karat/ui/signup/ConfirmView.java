package app.karat.ui.signup;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.admin.SignUpApi;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Background;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.ResourceAccessException;

/** The link of the mail: makes the shop ready before the jeweller's eyes and leads into it. */
@Route(value = "signup/confirm", layout = PublicFrame.class)
@AnonymousAllowed
public class ConfirmView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignUpApi signUps;
    private final transient Background background;
    private final Div card = Lay.box("k-card k-narrow k-stack");

    public ConfirmView(SignUpApi signUps, Background background) {
        this.signUps = signUps;
        this.background = background;
        addClassName("k-signup");
        add(card);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String token = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .orElse("");
        card.removeAll();
        ProgressBar progress = new ProgressBar();
        progress.setIndeterminate(true);
        card.add(new H1(Texts.t("confirm.title")), Lay.text("k-soft", Texts.t("confirm.text")), progress);
        card.getElement().setAttribute("aria-busy", "true");
        background.load(UI.getCurrent(), () -> confirm(token), this::show);
    }

    private record Answer(
            SignUpApi.@Nullable Opened opened, @Nullable String refusal) {}

    private Answer confirm(String token) {
        try {
            return new Answer(signUps.confirm(new SignUpApi.Confirmation(token)), null);
        } catch (ApiProblem refusal) {
            return new Answer(null, refusal.detail());
        } catch (ResourceAccessException away) {
            return new Answer(null, Texts.t("error.away.text"));
        }
    }

    private void show(Answer answer) {
        card.removeAll();
        card.getElement().setAttribute("aria-busy", "false");
        SignUpApi.Opened shop = answer.opened();
        if (shop == null) {
            Anchor again = new Anchor("signup", Texts.t("confirm.again"));
            again.addClassName("k-primary");
            card.add(
                    new H1(Texts.t("confirm.failed")),
                    Note.bad(Objects.requireNonNullElse(answer.refusal(), "")),
                    again);
            return;
        }
        Anchor in = new Anchor("/oauth2/authorization/karat", Texts.t("confirm.enter"));
        in.addClassName("k-primary");
        in.getElement().setAttribute("router-ignore", true);
        String seconds = new BigDecimal(shop.readyInMillis())
                .movePointLeft(3)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
        card.add(
                Lay.box("k-seal", new Icon("check")),
                new H1(Texts.t("confirm.ready", shop.business())),
                Lay.text("k-soft", Texts.t("confirm.readyText", seconds)),
                in);
        in.getElement().executeJs("setTimeout(() => this.focus(), 50)");
    }

    @Override
    public String getPageTitle() {
        return Texts.t("confirm.title") + " · Karat";
    }
}
