package app.karat.ui.errors;

import app.karat.ui.api.ApiProblem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Stands in for a screen that could not be shown. */
@AnonymousAllowed
public class BrokenView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private String title = "";

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Throwable cause = Failure.root(parameter.getException());
        Failure failure = Failure.of(cause);
        if (failure.signedOut()) {
            event.getUI().getPage().setLocation("/oauth2/authorization/karat");
            return 401;
        }
        title = failure.title();
        add(ErrorPage.of("warn", failure.title(), failure.text()));
        return cause instanceof ApiProblem problem && problem.status() < 500 ? problem.status() : 500;
    }

    @Override
    public String getPageTitle() {
        return title + " · Karat";
    }
}
