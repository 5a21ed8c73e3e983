package app.karat.ui.counter;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Customer;
import app.karat.ui.api.shop.CustomersApi;
import app.karat.ui.api.shop.Payment;
import app.karat.ui.api.shop.Piece;
import app.karat.ui.api.shop.PiecesApi;
import app.karat.ui.api.shop.Quote;
import app.karat.ui.api.shop.Sale;
import app.karat.ui.api.shop.SalesApi;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What the counter asks of the shop. Selling sends one id per attempt: when no answer came, the same request goes out
 * again and the shop answers with the sale it made, so nothing is ever sold twice.
 */
@SpringComponent
public class Till {

    private final PiecesApi pieces;
    private final CustomersApi customers;
    private final SalesApi sales;

    Till(PiecesApi pieces, CustomersApi customers, SalesApi sales) {
        this.pieces = pieces;
        this.customers = customers;
        this.sales = sales;
    }

    Piece scan(String tag) {
        return pieces.byTag(tag);
    }

    /** Locks prices for what lies on the counter; an empty counter has no quote. */
    void requote(Cart cart, UUID branch) {
        cart.quote(cart.isEmpty() ? null : sales.quote(cart.request(branch)));
    }

    Sale sell(Cart cart, List<Payment> payments) {
        Quote quote = Objects.requireNonNull(cart.quote(), "nothing is quoted");
        Sale.Request request = cart.unanswered();
        if (request == null) {
            Customer customer = cart.customer();
            request = new Sale.Request(quote.quote(), customer == null ? null : customer.id(), payments);
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
