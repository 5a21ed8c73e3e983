package app.karat.ui.office;

import app.karat.ui.api.shop.SalespeopleApi;
import app.karat.ui.api.shop.Salesperson;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.session.Workplace;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;

/** What each salesperson sold in some days, with their commission; and, for those in charge, who sells at all. */
@Route(value = "salespeople", layout = Frame.class)
@RolesAllowed({"OWNER", "MANAGER", "ACCOUNTANT"})
public class SalespeopleView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SalespeopleApi people;
    private final transient Workplace place;
    private final DatePicker from = new DatePicker(Texts.t("accounts.from"));
    private final DatePicker to = new DatePicker(Texts.t("accounts.to"));
    private final Div figures = Lay.box("k-stack k-card");

    public SalespeopleView(SalespeopleApi people, Workplaces workplaces) {
        this.people = people;
        this.place = workplaces.current();
        addClassName("k-settings");
        LocalDate today = LocalDate.now(place.formats().zone());
        day(from, today.withDayOfMonth(1));
        day(to, today);
        add(Lay.head(Texts.t("sellers.title")), Lay.box("k-row wrap", from, to), figures);
        if (place.me().leads()) {
            add(new H2(Texts.t("sellers.people")), new SalespeopleForm(people, place.formats(), this::look));
        }
        look();
    }

    private void day(DatePicker picker, LocalDate value) {
        picker.setLocale(place.formats().locale());
        picker.setValue(value);
        picker.setRequiredIndicatorVisible(true);
        picker.addValueChangeListener(picked -> look());
    }

    private void look() {
        figures.removeAll();
        if (from.getValue() == null || to.getValue() == null) {
            return;
        }
        List<Salesperson.Figure> all = people.figures(
                place.branch().id(), from.getValue().toString(), to.getValue().toString());
        if (all.isEmpty()) {
            figures.add(new EmptyState("people", Texts.t("sellers.empty.title"), Texts.t("sellers.empty.text")));
        }
        all.forEach(one -> figures.add(row(one, place.formats())));
    }

    private static Div row(Salesperson.Figure one, Formats formats) {
        String below = one.returned().isPositive()
                ? Texts.t("sellers.salesReturned", one.sales(), formats.money(one.returned()))
                : Texts.t("sellers.sales", one.sales());
        return Lay.box(
                "k-feed-row k-sold-by",
                Lay.box("k-stack tight k-grow", Lay.strong(one.name()), Lay.text("k-small k-soft k-num", below)),
                Lay.box(
                        "k-stack tight",
                        Lay.num(formats.money(one.sold().minus(one.returned()))),
                        Lay.text(
                                "k-small k-soft k-num",
                                Texts.t("sellers.commissionOf", formats.money(one.commission())))));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("sellers.title") + " · Karat";
    }
}
