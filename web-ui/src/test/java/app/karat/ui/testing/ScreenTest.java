package app.karat.ui.testing;

import app.karat.ui.WebUiApplication;
import app.karat.ui.session.Background;
import app.karat.ui.session.SignInFixture;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.server.VaadinSession;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A screen in the real application, signed in as an owner, with the services answering over HTTP from this process. */
@SpringBootTest(classes = WebUiApplication.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@Import(ScreenTest.OnThisThread.class)
public abstract class ScreenTest extends SpringBrowserlessTest {

    protected static final PretendServices SERVICES = new PretendServices();

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("karat.issuer", SERVICES::address);
        properties.add("karat.ui-url", () -> "http://localhost:8080");
        properties.add("karat.shop-url", SERVICES::address);
        properties.add("karat.admin-url", SERVICES::address);
        properties.add("karat.clients.ui.secret", () -> "only-for-tests");
    }

    /** Background work runs at once, so a test sees its result. */
    @TestConfiguration
    static class OnThisThread {

        @Bean
        @Primary
        Background background() {
            return new Background(Runnable::run);
        }
    }

    protected String role() {
        return "OWNER";
    }

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        ordinaryAnswers();
        SecurityContextHolder.getContext().setAuthentication(SignInFixture.person(role()));
        super.initVaadinEnvironment();
        SignInFixture.signIn(VaadinSession.getCurrent(), role());
    }

    private static void ordinaryAnswers() {
        SERVICES.forget();
        SERVICES.when("GET /api/me", PretendServices.Answer.ok(Json.me()))
                .when("GET /api/rates", PretendServices.Answer.ok(Json.board()))
                .when("GET /api/approvals", PretendServices.Answer.ok("{\"items\":[]}"))
                .when("GET /api/dashboard", PretendServices.Answer.ok("{}"))
                .when("GET /api/pieces", PretendServices.Answer.ok("{\"items\":[]}"))
                .when("GET /api/reservations", PretendServices.Answer.ok("{\"items\":[]}"))
                .when("GET /api/pieces/facets", PretendServices.Answer.ok(Json.facets()))
                .when("GET /api/photos", PretendServices.Answer.ok("{}"))
                .when("GET /api/pieces/" + Json.PIECE + "/photos", PretendServices.Answer.ok("[]"));
    }

    /** All text of a part of the screen, as a person reads it. */
    protected static String words(HasElement part) {
        return part.getElement().getTextRecursively();
    }

    protected static String words(Component part) {
        return part.getElement().getTextRecursively();
    }

    /** Lets what background work brought reach the screen. */
    protected static void settle() {
        VaadinSession session = VaadinSession.getCurrent();
        session.getService().runPendingAccessTasks(session);
    }
}
