package app.karat.ui.signup;

import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;

/** The frame of the public pages: the name, the way in, nothing else. */
@AnonymousAllowed
public class PublicFrame extends Div implements RouterLayout {

    private static final long serialVersionUID = 1L;

    private final Main content = new Main();

    public PublicFrame() {
        addClassName("k-public");
        Anchor brand = new Anchor("/", Lay.text("k-brand", "Karat"));
        brand.addClassName("k-home");
        Anchor signIn = new Anchor("/oauth2/authorization/karat", Texts.t("public.signIn"));
        signIn.getElement().setAttribute("router-ignore", true);
        Anchor open = new Anchor("signup", Texts.t("public.open"));
        open.addClassName("k-primary");
        Nav ways = new Nav(signIn, open);
        ways.addClassName("k-row");
        Header header = new Header(brand, ways);
        header.addClassName("k-public-top");
        add(header, content, new Footer(Lay.text("k-small k-soft", Texts.t("public.foot"))));
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement screen) {
        content.getElement().removeAllChildren();
        if (screen != null) {
            content.getElement().appendChild(screen.getElement());
        }
    }
}
