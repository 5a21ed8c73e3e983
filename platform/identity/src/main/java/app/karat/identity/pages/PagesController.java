package app.karat.identity.pages;

import app.karat.identity.settings.KaratProperties;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages without a purpose of their own: the root leads to the application, signing out by hand asks once. */
@Controller
class PagesController {

    private final KaratProperties karat;

    PagesController(KaratProperties karat) {
        this.karat = karat;
    }

    @GetMapping("/")
    String root() {
        return "redirect:" + karat.uiUrl();
    }

    @GetMapping("/logout")
    String signOut() {
        return "logout";
    }

    @GetMapping("/signed-out")
    String signedOut() {
        return "signed-out";
    }
}
