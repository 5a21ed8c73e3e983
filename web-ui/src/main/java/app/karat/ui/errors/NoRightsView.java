package app.karat.ui.errors;

import app.karat.ui.common.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The screen exists, but this person's rights do not reach it: says who can grant them. */
@AnonymousAllowed
public class NoRightsView extends Div implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        add(ErrorPage.of("people", Texts.t("error.rights.title"), Texts.t("error.rights.text")));
        return 403;
    }

    @Override
    public String getPageTitle() {
        return Texts.t("error.rights.title") + " · Karat";
    }
}
