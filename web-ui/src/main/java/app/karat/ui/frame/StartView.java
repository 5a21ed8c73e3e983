package app.karat.ui.frame;

import app.karat.ui.api.shop.Me;
import app.karat.ui.counter.CounterView;
import app.karat.ui.office.DashboardView;
import app.karat.ui.operator.OperatorView;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;

/** Where a person arrives after signing in: at the work that is theirs. */
@Route("start")
@PermitAll
public class StartView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient AuthenticationContext person;
    private final transient Workplaces workplaces;

    public StartView(AuthenticationContext person, Workplaces workplaces) {
        this.person = person;
        this.workplaces = workplaces;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (person.hasRole("OPERATOR")) {
            event.forwardTo(OperatorView.class);
            return;
        }
        Me me = workplaces.reload().me();
        event.forwardTo(me.leads() || me.is("accountant") ? DashboardView.class : CounterView.class);
    }
}
