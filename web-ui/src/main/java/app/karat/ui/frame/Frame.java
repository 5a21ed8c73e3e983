package app.karat.ui.frame;

import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** The frame around every screen of a signed-in person; what they may not use is not offered. */
@PermitAll
public class Frame extends Div implements RouterLayout {

    private static final long serialVersionUID = 1L;

    private final Main content = new Main();

    public Frame(FrameParts parts) {
        addClassName("k-frame");
        content.setId("content");
        content.addClassName("k-main");
        Anchor skip = new Anchor("#content", Texts.t("frame.skip"));
        skip.addClassName("k-skip");
        skip.getElement().setAttribute("router-ignore", true);
        add(skip);
        if (parts.operator()) {
            add(Navigation.ofOperators(), parts.operatorBar());
        } else {
            Workplace place = parts.workplaces().current();
            UI.getCurrent().setLocale(place.formats().locale());
            add(new Navigation(place, parts), new TopBar(place, parts));
        }
        add(content);
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement screen) {
        content.getElement().removeAllChildren();
        if (screen != null) {
            content.getElement().appendChild(screen.getElement());
        }
    }
}
