package app.karat.ui.counter;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.ApprovalsApi;
import app.karat.ui.api.shop.Customer;
import app.karat.ui.api.shop.RateLock;
import app.karat.ui.api.shop.RateLocksApi;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;

/** What the counter may ask for beside selling: approvals, and rates that were promised to a customer. */
@SpringComponent
public record CounterHelp(ApprovalsApi approvals, RateLocksApi locks) {

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
