package app.karat.identity.pages;

import app.karat.identity.settings.KaratProperties;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the way back to the application. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

    private final KaratProperties karat;

    PageModel(KaratProperties karat) {
        this.karat = karat;
    }

    @ModelAttribute("ui")
    String ui() {
        return karat.uiUrl().toString();
    }
}
