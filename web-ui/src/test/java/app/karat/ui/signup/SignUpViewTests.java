package app.karat.ui.signup;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class SignUpViewTests extends ScreenTest {

    private SignUpView form;

    @BeforeEach
    void countries() {
        SERVICES.when("GET /api/countries", Answer.ok("""
                [{"code":"IN","name":"India","currency":"INR","locale":"en-IN","timeZones":["Asia/Kolkata"],"taxName":"GST"},
                 {"code":"US","name":"United States","currency":"USD","locale":"en-US",
                  "timeZones":["America/New_York","America/Chicago"],"taxName":"Sales tax"}]
                """));
        form = navigate(SignUpView.class);
    }

    @Test
    void aRefusalIsShownAtItsField() {
        SERVICES.when("POST /api/signups", new Answer(422, """
                {"type":"https://karat.app/problems/invalid","title":"Invalid","status":422,"detail":"Two fields need another look.",
                 "errors":[{"field":"email","rule":"form","message":"This is not an e-mail address."},
                           {"field":"password","rule":"short","message":"At least 12 characters."}]}
                """));
        send();
        assertThat(find(EmailField.class, form).single().getErrorMessage()).isEqualTo("This is not an e-mail address.");
        assertThat(find(PasswordField.class, form).single().isInvalid()).isTrue();
    }

    @Test
    void afterwardsTheMailIsTheNextStep() {
        SERVICES.when("POST /api/signups", new Answer(202, "{\"signupId\":\"s1\"}"));
        test(find(EmailField.class, form).single()).setValue("asha@suvarna.example");
        send();
        assertThat(words(form)).contains("Look into your mail", "asha@suvarna.example");
        assertThat(SERVICES.asked("POST /api/signups").getFirst().body())
                .contains("\"country\":\"IN\"", "\"currency\":\"INR\"", "\"business\":\"Suvarna\"");
    }

    @Test
    void theVisitorsAddressGoesAlongSoThatLimitsAreTheirOwn() {
        SERVICES.when("POST /api/signups", new Answer(202, "{\"signupId\":\"s1\"}"));
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("198.51.100.7");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            send();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        assertThat(SERVICES.asked("POST /api/signups").getFirst().forwardedFor())
                .isEqualTo("198.51.100.7");
    }

    private void send() {
        test(find(TextField.class, form).first()).setValue("Suvarna");
        test(find(Button.class, form).single()).click();
    }
}
