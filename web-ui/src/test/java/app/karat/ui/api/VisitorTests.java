package app.karat.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class VisitorTests {

    @AfterEach
    void requestEnds() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void whoeverSentTheRequestStandsLastWhateverTheyClaim() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("198.51.100.7");
        request.addHeader("X-Forwarded-For", "127.0.0.1");
        request.addHeader("X-Forwarded-For", "10.0.0.1, evil\u0000text");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        assertThat(Visitor.way()).contains("127.0.0.1, 10.0.0.1, unknown, 198.51.100.7");
    }

    @Test
    void aLongClaimDoesNotPushTheSenderOut() {
        assertThat(Visitor.way(List.of("10.0.0.1,".repeat(5_000)), "2001:db8::1"))
                .hasValueSatisfying(
                        way -> assertThat(way).endsWith(", 2001:db8::1").hasSizeLessThan(500));
    }

    @Test
    void outsideOfARequestNothingIsClaimed() {
        assertThat(Visitor.way()).isEmpty();
    }
}
