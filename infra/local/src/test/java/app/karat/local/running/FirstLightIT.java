package app.karat.local.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The story of the first day, played in a real browser: sign up, open the shop, add a piece, sell it, see the sale arrive elsewhere. */
@ExtendWith(RunningKarat.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstLightIT {

    private static final String PASSWORD = "a sentence of mine 2291";
    private static final Pattern CONFIRM = Pattern.compile("http[^\"\\s]*/signup/confirm\\?token=[^\"\\s\\\\]+");

    private Browser browser;

    @BeforeAll
    void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"A, en-IN, ₹", "B, en-US, $"})
    void aSaleMadeByKeyboardArrivesOnTheOwnersScreen(char chain, String locale, String sign, RunningKarat karat)
            throws Exception {
        Till till = karat.till(chain);
        String tag = "J" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        till.newPiece(till.firstBranch(), tag);
        Page owner = signIn(karat, chain, locale);
        Page seller = signIn(karat, chain, locale);

        seller.navigate(karat.addresses().uiUrl() + "/counter");
        seller.locator(".k-scan input").waitFor();
        seller.keyboard().type(tag);
        seller.keyboard().press("Enter");
        assertThat(seller.locator(".k-counter-main").getByText(tag).first()).isVisible();
        seller.keyboard().press("F8");
        seller.locator(".k-pay .k-total").waitFor();
        seller.waitForTimeout(300);
        seller.keyboard().press("Enter");

        Locator sold = seller.locator(".k-sold");
        sold.waitFor();
        String invoice = sold.locator(".k-soft.k-num").first().innerText();
        assertThat(sold).containsText(sign);
        assertThat(owner.getByText(invoice).first()).isVisible();
        assertThat(karat.books(chain).faults()).isEmpty();
    }

    @Test
    void aJewellerSignsUpAndIsAtWorkInAnEmptyShop(RunningKarat karat) throws Exception {
        Page page = browser.person("en-IN");
        String email = "owner-" + UUID.randomUUID().toString().substring(0, 8) + "@journey.example";
        page.navigate(karat.addresses().uiUrl() + "/signup");
        page.getByLabel("Name of the business").fill("Journey Jewels");
        page.getByLabel("Your name").fill("Owner of Journey Jewels");
        page.getByLabel("E-mail").fill(email);
        page.locator("vaadin-password-field input").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open the shop"))
                .click();
        assertThat(page.getByText(email)).isVisible();

        page.navigate(confirmation(karat, email));
        page.locator(".k-card a.k-primary").click();
        enterPassword(page, email, PASSWORD);
        page.waitForURL(Pattern.compile(".*/(dashboard|start|counter).*"));
        page.navigate(karat.addresses().uiUrl() + "/stock");

        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Stock").setExact(true)))
                .isVisible();
        assertThat(page.getByText("MUM-1001")).hasCount(0);
    }

    @Test
    void anOperatorSeesTheChains(RunningKarat karat) {
        Map<String, String> env = karat.demoEnv();
        Page page = browser.person("en-US");
        page.navigate(karat.addresses().uiUrl() + "/operator");
        enterPassword(page, env.get("KARAT_OPERATOR_EMAIL"), env.get("KARAT_OPERATOR_PASSWORD"));
        assertThat(page.getByText("Suvarna Jewels").first()).isVisible();
        assertThat(page.getByText("Larkspur & Co").first()).isVisible();
    }

    private Page signIn(RunningKarat karat, char chain, String locale) {
        Map<String, String> env = karat.demoEnv();
        Page page = browser.person(locale);
        page.navigate(karat.addresses().uiUrl() + "/dashboard");
        enterPassword(page, env.get("KARAT_" + chain + "_OWNER_EMAIL"), env.get("KARAT_" + chain + "_OWNER_PASSWORD"));
        page.waitForURL(Pattern.compile(".*/dashboard.*"));
        page.locator("h1").first().waitFor();
        return page;
    }

    private static void enterPassword(Page page, String email, String password) {
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
    }

    private static String confirmation(RunningKarat karat, String email) throws IOException, InterruptedException {
        URI mails = URI.create(karat.addresses().standinsUrl() + "/mail/messages?to=" + email);
        for (int attempt = 0; attempt < 100; attempt++) {
            String found;
            try (HttpClient http = HttpClient.newHttpClient()) {
                found = http.send(HttpRequest.newBuilder(mails).build(), BodyHandlers.ofString())
                        .body();
            }
            Matcher link = CONFIRM.matcher(found);
            if (link.find()) {
                return link.group();
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no confirmation was mailed to " + email);
    }
}
