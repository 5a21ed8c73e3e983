package app.karat.ui.counter;

import app.karat.ui.api.shop.Finding;
import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.Payment;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what the law thinks of the cash that is being typed: how much is left, what it asks for, and why. */
class CashNotes extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CounterHelp help;
    private final transient Formats formats;
    private final transient Money total;
    private final @Nullable UUID customer;
    private @Nullable BigDecimal typed;
    private long asked;

    CashNotes(CounterHelp help, Workplace place, Money total, @Nullable UUID customer) {
        this.help = help;
        this.formats = place.formats();
        this.total = total;
        this.customer = customer;
        addClassNames("k-stack", "tight");
        getElement().setAttribute("aria-live", "polite");
    }

    /** This much of the bill is to be paid in cash. */
    void cash(BigDecimal amount) {
        UI ui = UI.getCurrent();
        if (ui == null || typed != null && typed.compareTo(amount) == 0) {
            return;
        }
        typed = amount;
        long mine = ++asked;
        List<Payment> payments = amount.signum() == 0
                ? List.of()
                : List.of(Payment.now("CASH", new Money(amount, total.currency()), null, null));
        var preview = new Finding.Preview(customer, total, payments);
        help.background().load(ui, () -> help.findings(preview), found -> {
            if (mine == asked) {
                show(found);
            }
        });
    }

    private void show(List<Finding> found) {
        removeAll();
        found.stream().flatMap(one -> note(one).stream()).forEach(this::add);
    }

    private Optional<Div> note(Finding one) {
        String key = key(one);
        if (key == null) {
            return Optional.empty();
        }
        String words = Texts.t(
                key,
                one.reason(),
                formats.money(one.left()),
                one.document() == null ? "" : one.document(),
                formats.money(one.counted()),
                formats.money(one.limit()));
        Note note = one.blocks() ? Note.bad(words) : one.near() ? Note.warn(words) : Note.info(words);
        return Optional.of(Lay.box("k-stack tight", note, Lay.text("k-small k-soft", one.source())));
    }

    /** Null when the law is content. */
    private static @Nullable String key(Finding one) {
        if (one.blocks()) {
            return "law.blocks." + one.demand();
        }
        if (one.near()) {
            return "law.near." + one.demand();
        }
        return "REPORT".equals(one.demand()) || "WARN".equals(one.demand()) ? "law.reached." + one.demand() : null;
    }
}
