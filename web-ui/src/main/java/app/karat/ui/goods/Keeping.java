package app.karat.ui.goods;

import app.karat.ui.api.shop.Customer;
import app.karat.ui.api.shop.CustomersApi;
import app.karat.ui.api.shop.Piece;
import app.karat.ui.api.shop.Reservation;
import app.karat.ui.api.shop.ReservationsApi;
import app.karat.ui.api.shop.TransfersApi;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What other screens ask of this one: the line that says for whom a piece is kept, and the look into other branches. */
@Service
public class Keeping {

    private final ReservationsApi reservations;
    private final TransfersApi transfers;
    private final CustomersApi customers;

    Keeping(ReservationsApi reservations, TransfersApi transfers, CustomersApi customers) {
        this.reservations = reservations;
        this.transfers = transfers;
        this.customers = customers;
    }

    /** For whom this piece is kept, with what can be done about it; {@code changed} runs after a change. */
    public Component of(Workplace place, Piece piece, Runnable changed) {
        return new KeptFor(this, place, piece, changed);
    }

    /** Opens the look into the other branches of the chain. */
    public void lookElsewhere(Workplace place, String typed, @Nullable Customer customer) {
        new ElsewhereDialog(this, place, typed, customer).open();
    }

    ReservationsApi reservations() {
        return reservations;
    }

    TransfersApi transfers() {
        return transfers;
    }

    CustomersApi customers() {
        return customers;
    }

    Optional<Reservation> live(UUID piece) {
        return reservations.find(piece, true, null).items().stream().findFirst();
    }
}
