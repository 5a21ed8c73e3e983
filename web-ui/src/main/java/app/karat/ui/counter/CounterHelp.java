package app.karat.ui.counter;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.ApprovalsApi;
import app.karat.ui.api.shop.CardReader;
import app.karat.ui.api.shop.CardsApi;
import app.karat.ui.api.shop.CashLawApi;
import app.karat.ui.api.shop.Customer;
import app.karat.ui.api.shop.Finding;
import app.karat.ui.api.shop.LayawaysApi;
import app.karat.ui.api.shop.MoneyDeskApi;
import app.karat.ui.api.shop.Quote;
import app.karat.ui.api.shop.RateLock;
import app.karat.ui.api.shop.RateLocksApi;
import app.karat.ui.api.shop.VouchersApi;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.plans.PutAwayDialog;
import app.karat.ui.session.Background;
import app.karat.ui.session.Workplace;
import app.karat.ui.stock.Pictures;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import org.springframework.web.client.ResourceAccessException;

/** What the counter may ask for beside selling: approvals, rates that were promised to a customer, card readers, layaway, vouchers, pictures. */
@SpringComponent
public record CounterHelp(
        ApprovalsApi approvals,
        RateLocksApi locks,
        CardsApi cards,
        LayawaysApi layaways,
        MoneyDeskApi desk,
        VouchersApi vouchers,
        CashLawApi law,
        Background background,
        Pictures pictures) {

    /** What the law says of payments as they are typed; the shop itself judges them once more when they are made. */
    List<Finding> findings(Finding.Preview typed) {
        try {
            return law.preview(typed);
        } catch (ApiProblem | ResourceAccessException away) {
            return List.of();
        }
    }

    /** The readers of this counter; without an answer cards are recorded by hand. */
    List<CardReader> readers(Workplace place) {
        try {
            return cards.readers(place.branch().id());
        } catch (ApiProblem | ResourceAccessException away) {
            return List.of();
        }
    }

    /** Puts what is quoted to a named customer on layaway; otherwise says what is missing. */
    void putAway(Cart cart, Workplace place, CounterNotes notes, Runnable done) {
        Quote quote = cart.quote();
        Customer customer = cart.customer();
        if (quote == null || customer == null || customer.id() == null) {
            notes.say(Note.info(Texts.t("layaway.needs")));
            return;
        }
        new PutAwayDialog(layaways, desk, vouchers, place, quote.quote(), customer.id(), begun -> {
                    done.run();
                    notes.say(Note.info(Texts.t("layaway.started", begun.number())));
                })
                .open();
    }

    /** The customer's newest promise at this branch that is still good; a bill goes on without the answer. */
    Optional<RateLock> lockOf(Customer customer, Workplace place) {
        try {
            return locks.find(place.branch().id(), customer.id(), true, 1).items().stream()
                    .findFirst();
        } catch (ApiProblem away) {
            return Optional.empty();
        }
    }
}
