package app.karat.admin.signup.web;

import app.karat.admin.signup.ClientAddress;
import app.karat.admin.signup.Confirmations;
import app.karat.admin.signup.ReadyShop;
import app.karat.admin.signup.SignUpForm;
import app.karat.admin.signup.SignUpProperties;
import app.karat.admin.signup.SignUps;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Signing up and confirming it, open to anybody. */
@RestController
@RequestMapping("/api/signups")
@Tag(name = "signups")
class SignUpController {

    private final SignUps signUps;
    private final Confirmations confirmations;
    private final SignUpProperties properties;

    SignUpController(SignUps signUps, Confirmations confirmations, SignUpProperties properties) {
        this.signUps = signUps;
        this.confirmations = confirmations;
        this.properties = properties;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "signUp",
            summary = "Asks for a shop",
            description =
                    "Sends a letter with a confirmation link. The answer is the same whether the e-mail address is known or not.")
    Mono<Accepted> signUp(@RequestBody SignUpForm form, ServerHttpRequest request) {
        return signUps.request(form, sender(request)).map(id -> new Accepted(id.value()));
    }

    @PostMapping("/confirm")
    @Operation(
            operationId = "confirmSignUp",
            summary = "Opens the shop",
            description = "Takes the token of the confirmation link. Repeating it gives the same answer.")
    Mono<ReadyShop> confirm(@RequestBody Confirmation confirmation) {
        return confirmations.confirm(confirmation.token());
    }

    private ClientAddress sender(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        InetAddress sender = remote == null ? null : remote.getAddress();
        List<String> hops = request.getHeaders().getOrEmpty("X-Forwarded-For");
        return ClientAddress.of(sender, String.join(",", hops), properties.trustedProxies());
    }

    /** The sign-up was received; a letter is on its way. */
    record Accepted(UUID signupId) {}

    /** The token of the confirmation link. */
    record Confirmation(@Nullable String token) {

        @Override
        public String toString() {
            return "Confirmation[hidden]";
        }
    }
}
