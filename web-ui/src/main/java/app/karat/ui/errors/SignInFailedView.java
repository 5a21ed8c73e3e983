package app.karat.ui.errors;

import app.karat.ui.common.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The issuer sent a person back without a sign-in. */
@Route("sign-in-failed")
@AnonymousAllowed
public class SignInFailedView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    public SignInFailedView() {
        add(ErrorPage.of("people", Texts.t("error.signIn.title"), Texts.t("error.signIn.text")));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("error.signIn.title");
    }
}
