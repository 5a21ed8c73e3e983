package app.karat.ui.frame;

import app.karat.ui.api.shop.ApprovalsApi;
import app.karat.ui.api.shop.ChainApi;
import app.karat.ui.api.shop.CustomersApi;
import app.karat.ui.api.shop.PiecesApi;
import app.karat.ui.api.shop.SalesApi;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.live.Hub;
import app.karat.ui.live.RateBoards;
import app.karat.ui.session.Background;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Objects;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** What the frame needs of the rest: the workplace, live events and the services behind search and counts. */
@Component
public record FrameParts(
        Workplaces workplaces,
        Hub hub,
        RateBoards boards,
        Background background,
        PiecesApi pieces,
        CustomersApi customers,
        SalesApi sales,
        ChainApi chain,
        ApprovalsApi approvals,
        AuthenticationContext person) {

    /** The platform's own people work in no chain. */
    boolean operator() {
        return person.hasRole("OPERATOR");
    }

    /** The bar above the operators' screens. */
    Div operatorBar() {
        Div bar = Lay.box("k-top", Lay.text("k-eyebrow", Texts.t("frame.platform")), Lay.box("k-grow"));
        String name = person.getAuthenticatedUser(OidcUser.class)
                .map(user -> Objects.requireNonNullElse(user.getFullName(), user.getEmail()))
                .orElse("");
        bar.add(new PersonMenu(Objects.requireNonNullElse(name, ""), Texts.t("role.operator"), person));
        return bar;
    }
}
