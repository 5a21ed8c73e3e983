package app.karat.ui.money;

import app.karat.ui.api.shop.CardsApi;
import app.karat.ui.api.shop.MoneyDeskApi;
import app.karat.ui.api.shop.TillSession;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Papers;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.session.Workplace;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The tills of the branch and its day: open with a float, count blind, close the day. */
@Route(value = "till", layout = Frame.class)
@PermitAll
public class TillView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient MoneyDeskApi desk;
    private final transient Workplace place;
    private final Div tills = Lay.stack();
    private final Div closed = Lay.card();
    private final DayCard day;

    public TillView(MoneyDeskApi desk, CardsApi cards, Workplaces workplaces) {
        this.desk = desk;
        this.place = workplaces.current();
        this.day = new DayCard(desk, place, this::refresh);
        tills.addClassName("wide");
        Div beside =
                Lay.box("k-stack wide", new LooseChargesCard(cards, place), day, new ReadersCard(cards, place), closed);
        add(Lay.head(Texts.t("till.title")), Lay.box("k-desk", tills, beside));
        refresh();
    }

    private void refresh() {
        tills.removeAll();
        boolean counter = place.me().leads() || place.me().is("sales");
        for (TillSession till : desk.openTills(place.branch().id())) {
            tills.add(new OpenTillCard(desk, place, till, counter, this::refresh));
        }
        day.refresh();
        if (!day.isOpen()) {
            tills.add(Note.info(Texts.t("till.tomorrow")));
        } else if (counter) {
            tills.add(new OpenTillForm(desk, place, this::refresh));
        }
        closedTills();
    }

    private void closedTills() {
        closed.removeAll();
        closed.add(new H2(Texts.t("till.closedOnes")));
        Div rows = Lay.box("k-breakdown");
        for (TillSession till : desk.tills(place.branch().id(), null).items()) {
            TillSession.Closing closing = till.closing();
            if (closing == null) {
                continue;
            }
            Anchor paper = Papers.pdf(
                    closing.zNumber(),
                    closing.zNumber().replace('/', '-') + ".pdf",
                    () -> desk.zReport(till.id(), "MM80"));
            rows.add(Lay.box(
                    "line",
                    Lay.row(
                            paper,
                            Lay.text(
                                    "k-soft",
                                    till.till() + ", " + place.formats().dateTime(closing.at()))),
                    Lay.num(place.formats().money(closing.difference()))));
        }
        closed.add(rows);
        closed.setVisible(rows.getChildren().findAny().isPresent());
    }

    @Override
    public String getPageTitle() {
        return Texts.t("till.title") + " · Karat";
    }
}
