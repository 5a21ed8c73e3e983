package app.karat.standins.page;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The front page: what is here and how to use it. */
@RestController
class HomeController {

    private static final String BODY = """
            <ul class="list">
            <li><a href="/mail"><strong>Mailbox</strong><span>Every mail that Karat sends, with its links. JSON: /mail/messages?to=…</span></a></li>
            <li><a href="/cards"><strong>Card readers</strong><span>The format of Stripe Terminal; play the customer at the reader.</span></a></li>
            <li><a href="/admin/e-invoice"><strong>E-invoices</strong><span>POST /eicore/v1.03/Invoice as India's portal; PUT {"failing":true} here to break it.</span></a></li>
            <li><a href="/v1/latest?api_key=demo&amp;currency=USD&amp;unit=toz"><strong>Metal prices</strong>
            <span>The format of metals.dev; prices wander around the last real monthly mean of gold.</span></a></li>
            <li><a href="/admin/feed"><strong>Feed settings</strong>
            <span>PUT {"mode":"RUNNING|FROZEN|FAILING","delayMillis":0,"prices":{"gold":4300.00}} to freeze, break, slow or set the feed.</span></a></li>
            </ul>
            """;

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String home() {
        return Page.of("Stand-ins", "What Karat would reach over the network, played on this machine.", BODY);
    }
}
