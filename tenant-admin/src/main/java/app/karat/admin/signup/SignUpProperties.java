package app.karat.admin.signup;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of signing up.
 *
 * @param linkLife how long a confirmation link works, from its sending
 * @param perAddress sign-ups that one network address may ask for in a window
 * @param window of the limit per address
 * @param mailsPerEmail letters that one e-mail address gets in an hour, whoever asks for them
 * @param answerAfter the shortest time in which a sign-up is answered, so that the time does not tell whether the e-mail was known
 * @param keepUnconfirmed how long a sign-up that nobody confirmed is kept
 * @param trustedProxies addresses beside loopback whose {@code X-Forwarded-For} is believed
 */
@ConfigurationProperties("karat.signup")
public record SignUpProperties(
        @DefaultValue("24h") Duration linkLife,
        @DefaultValue("20") int perAddress,
        @DefaultValue("10m") Duration window,
        @DefaultValue("5") int mailsPerEmail,
        @DefaultValue("500ms") Duration answerAfter,
        @DefaultValue("30d") Duration keepUnconfirmed,
        @DefaultValue Set<String> trustedProxies) {}
