package app.karat.identity.recovery;

import app.karat.identity.accounts.Account;
import app.karat.identity.accounts.PasswordRules;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages for a forgotten password. */
@Controller
class RecoveryController {

    private static final String EXPIRED = "reset-expired";

    private final PasswordRecovery recovery;

    RecoveryController(PasswordRecovery recovery) {
        this.recovery = recovery;
    }

    @GetMapping("/forgot")
    String forgot() {
        return "forgot";
    }

    /** The same page for every e-mail, known or not. */
    @PostMapping("/forgot")
    String sent(@RequestParam(defaultValue = "") String email, HttpServletRequest request, Locale locale, Model model) {
        if (!email.contains("@")) {
            model.addAttribute("email", email);
            model.addAttribute("objection", "forgot.not-an-email");
            return "forgot";
        }
        recovery.request(email, request.getRemoteAddr(), locale);
        return "forgot-sent";
    }

    @GetMapping("/reset")
    String reset(@RequestParam(defaultValue = "") String token, Model model) {
        return recovery.accountOf(token)
                .map(account -> form(token, account, model))
                .orElse(EXPIRED);
    }

    @PostMapping("/reset")
    String change(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String password,
            Locale locale,
            Model model) {
        Optional<Account> account = recovery.accountOf(token);
        if (account.isEmpty()) {
            return EXPIRED;
        }
        Optional<String> objection = recovery.objectionTo(password, account.get());
        if (objection.isPresent()) {
            model.addAttribute("objection", objection.get());
            return form(token, account.get(), model);
        }
        return recovery.reset(token, account.get(), password, locale) ? "reset-done" : EXPIRED;
    }

    private static String form(String token, Account account, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("email", account.email().value());
        model.addAttribute("shortest", PasswordRules.SHORTEST);
        return "reset";
    }
}
