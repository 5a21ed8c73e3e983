package app.karat.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The sign-in page. */
@Controller
class SignInController {

    /** Reached only by a forward inside the server, so that the refused page keeps the e-mail without a word in its address. */
    static final String REFUSED = "/login/refused";

    @GetMapping("/login")
    String page() {
        return "login";
    }

    @PostMapping(REFUSED)
    String refused(HttpServletRequest request, Model model) {
        if (request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof SignInRefused refused) {
            model.addAttribute("refused", refused.key());
            model.addAttribute("minutes", refused.minutes());
        } else {
            model.addAttribute("refused", "login.wrong");
            model.addAttribute("minutes", 0L);
        }
        model.addAttribute("email", request.getParameter("username"));
        return "login";
    }
}
