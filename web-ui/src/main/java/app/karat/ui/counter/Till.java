package app.karat.ui.counter;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Customer;
import app.karat.ui.api.shop.CustomersApi;
import app.karat.ui.api.shop.MoneyDeskApi;
import app.karat.ui.api.shop.Payment;
import app.karat.ui.api.shop.Piece;
import app.karat.ui.api.shop.PiecesApi;
import app.karat.ui.api.shop.Quote;
import app.karat.ui.api.shop.Sale;
import app.karat.ui.api.shop.SalesApi;
import app.karat.ui.api.shop.TillSession;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the counter asks of the shop. Selling sends one id per attempt: when no answer came, the same request goes out
 * again and the shop answers with the sale it made, so nothing is ever sold twice.
 */
@SpringComponent
public class Till {

    private final PiecesApi pieces;
    private final CustomersApi customers;
    private final SalesApi sales;
    private final MoneyDeskApi desk;

    Till(PiecesApi pieces, CustomersApi customers, SalesApi sales, MoneyDeskApi desk) {
        this.pieces = pieces;
        this.customers = customers;
        this.sales = sales;
        this.desk = desk;
    }

    Piece scan(String tag) {
        return pieces.byTag(tag);
    }

    /** Locks prices for what lies on the counter; an empty counter has no quote. */
    void requote(Cart cart, UUID branch) {
        cart.quote(cart.isEmpty() ? null : sales.quote(cart.request(branch)));
    }

    Sale sell(Cart cart, List<Payment> payments, Workplace place) {
        Quote quote = Objects.requireNonNull(cart.quote(), "nothing is quoted");
        Sale.Request request = cart.unanswered();
        if (request == null) {
            Customer customer = cart.customer();
            request = new Sale.Request(
                    quote.quote(), customer == null ? null : customer.id(), payments, drawer(payments, place));
            cart.sent(request);
        }
        try {
            return sales.sell(cart.saleId(), request);
        } catch (ApiProblem refusal) {
            if (refusal.status() < 500) {
                cart.refused();
            }
            throw refusal;
        }
    }

    /** The drawer that cash goes into: the one this person opened today, or the only one that is open. */
    private @Nullable UUID drawer(List<Payment> payments, Workplace place) {
        if (payments.stream().noneMatch(payment -> "CASH".equals(payment.method()))) {
            return null;
        }
        LocalDate today = LocalDate.now(place.formats().zone());
        List<TillSession> open = desk.openTills(place.branch().id()).stream()
                .filter(till -> till.day().equals(today))
                .toList();
        return open.stream()
                .filter(till -> open.size() == 1
                        || till.openedByName().equals(place.me().userName()))
                .findFirst()
                .map(TillSession::id)
                .orElse(null);
    }

    byte[] invoice(UUID sale) {
        return sales.invoice(sale);
    }

    List<Customer> findCustomers(String words) {
        return customers.find(words, null).items();
    }

    Customer addCustomer(Customer.Details customer) {
        return customers.add(customer);
    }
}
