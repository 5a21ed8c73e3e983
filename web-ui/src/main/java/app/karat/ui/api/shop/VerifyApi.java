package app.karat.ui.api.shop;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The public check of an invoice; asked without a token. */
@HttpExchange("/public/verify")
public interface VerifyApi {

    @GetExchange("/{code}")
    Verification verify(@PathVariable String code);
}
