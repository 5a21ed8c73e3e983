package app.karat.ui.counter;

import app.karat.ui.api.shop.Quote;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.live.LiveEvent;
import app.karat.ui.live.RateBoards;
import app.karat.ui.session.Workplace;
import java.util.Optional;
import java.util.function.Consumer;

/** What happens elsewhere while something lies on the counter: a piece is sold at another till, the rate moves. */
final class CounterNews {

    private final Workplace place;
    private final RateBoards boards;
    private final Desk desk;

    CounterNews(Workplace place, RateBoards boards, Desk desk) {
        this.place = place;
        this.boards = boards;
        this.desk = desk;
    }

    void happened(LiveEvent event, boolean paying, Consumer<Note> rateMoved) {
        if (event.is("stock") && !event.data().path("status").asString("").equals("IN_STOCK")) {
            taken(event.data().path("pieceId").asString(""));
        } else if ((event.is("rates") || event.isReset()) && !paying) {
            moved().ifPresent(rateMoved);
        }
    }

    /** A bill without an answer may be that very sale, so it is left alone. */
    private void taken(String piece) {
        Cart cart = desk.cart();
        if (cart.unanswered() != null) {
            return;
        }
        cart.lines().stream()
                .map(Cart.Line::goods)
                .filter(one -> one.id().toString().equals(piece))
                .findFirst()
                .ifPresent(this::taken);
    }

    private void taken(Goods piece) {
        desk.gone(piece.id(), Texts.t("counter.taken", piece.name(), piece.tag()));
    }

    private Optional<Note> moved() {
        Quote quote = desk.cart().quote();
        if (quote == null) {
            return Optional.empty();
        }
        return MovedRate.of(quote, boards.board(place.branch().id())).map(this::words);
    }

    private Note words(MovedRate rate) {
        String promised = place.formats().money(rate.promised());
        String now = place.formats().money(rate.now());
        return Note.info(Texts.t("counter.moved", rate.purity(), promised, now));
    }
}
