package app.karat.ui.errors;

import app.karat.ui.common.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Nothing lives at this address, or it is not for the person who asked. */
@AnonymousAllowed
public class MissingView extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        add(ErrorPage.of("search", Texts.t("error.missing.title"), Texts.t("error.missing.text")));
        return 404;
    }

    @Override
    public String getPageTitle() {
        return Texts.t("error.missing.title") + " · Karat";
    }
}
