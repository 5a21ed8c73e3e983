package app.karat.ui.goods;

import app.karat.ui.api.shop.Transfer;
import app.karat.ui.api.shop.TransfersApi;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Papers;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/** One transfer: what is in it, how far it is, and what this branch can do about it. */
class TransferPanel extends Aside {

    private static final long serialVersionUID = 1L;

    private final transient TransfersApi transfers;
    private final transient Workplace place;
    private final transient Transfer shown;
    private final transient Consumer<Transfer> changed;
    private final transient Map<UUID, Arriving> arriving = new LinkedHashMap<>();
    private final TextField remark = new TextField(Texts.t("transfers.remark"));

    TransferPanel(TransfersApi transfers, Workplace place, Transfer shown, Consumer<Transfer> changed) {
        this.transfers = transfers;
        this.place = place;
        this.shown = shown;
        this.changed = changed;
        addClassNames("k-panel", "k-card");
        Anchor away = new Anchor("transfers", new Icon("close"));
        away.addClassName("k-panel-close");
        away.getElement().setAttribute("aria-label", Texts.t("close"));
        add(
                away,
                Lay.box(
                        "k-stack tight",
                        new H2(shown.code()),
                        Lay.text("k-soft", Texts.t("transfers.way", shown.fromName(), shown.toName()))),
                Lay.row(Panels.state("transfer", shown.status(), true), paper()));
        if (shown.note() != null) {
            add(Lay.text("k-soft", shown.note()));
        }
        add(lines(), acts(), new H3(Texts.t("transfers.steps")), steps());
    }

    private Component paper() {
        Anchor paper = Papers.pdf(Texts.t("transfers.paper"), shown.code() + ".pdf", () -> transfers.note(shown.id()));
        paper.addClassName("k-secondary");
        return paper;
    }

    private Div lines() {
        Div list = new Div();
        shown.lines()
                .forEach(line -> list.add(Panels.row(
                        line.name(),
                        line.tag() + " · " + much(line),
                        line.isOnTheWay() && mayAct() ? arrival(line) : settled(line))));
        return list;
    }

    private String much(Transfer.Line line) {
        return line.quantity() == null
                ? line.purity() + " · " + place.formats().grams(line.grossGrams())
                : LotWords.much(line.quantity(), place.formats());
    }

    private Component settled(Transfer.Line line) {
        Component state = Panels.state("transferLine", line.state(), false);
        boolean differs = line.arrivedGrams() != null && line.arrivedGrams().compareTo(line.grossGrams()) != 0;
        return differs
                ? Lay.box("k-stack tight", state, Lay.tag(place.formats().grams(line.arrivedGrams()), "warn"))
                : state;
    }

    private Component arrival(Transfer.Line line) {
        Arriving one = new Arriving(new Checkbox(true), new BigDecimalField());
        one.here().setAriaLabel(Texts.t("transfers.arrived", line.tag()));
        one.weight().setAriaLabel(Texts.t("transfers.weight", line.tag()));
        one.weight().setPlaceholder(Texts.t("transfers.weigh"));
        one.weight().setLocale(place.formats().locale());
        one.weight().setWidth("6.5rem");
        arriving.put(line.pieceId(), one);
        one.weight().setVisible(line.quantity() == null);
        return Lay.row(one.weight(), one.here());
    }

    private Acts acts() {
        Acts acts = new Acts();
        if (!mayAct()) {
            return acts;
        }
        boolean sends = place.me().branches().stream().anyMatch(one -> one.id().equals(shown.fromBranch()));
        remark.setWidthFull();
        switch (shown.status()) {
            case "REQUESTED" -> {
                acts.addComponentAsFirst(remark);
                if (sends && place.me().leads()) {
                    acts.offer(Texts.t("transfers.approve"), true, () -> changed.accept(transfers.approve(shown.id())));
                }
                cancelling(acts);
            }
            case "APPROVED" -> {
                acts.addComponentAsFirst(remark);
                if (sends) {
                    acts.offer(
                            Texts.t("transfers.dispatch"),
                            true,
                            () -> changed.accept(transfers.dispatch(shown.id(), said())));
                }
                cancelling(acts);
            }
            case "IN_TRANSIT", "PARTLY_RECEIVED" -> underway(acts);
            default -> acts.setVisible(false);
        }
        return acts;
    }

    private void underway(Acts acts) {
        acts.offer(Texts.t("transfers.receive"), true, this::receive);
        if (place.me().leads()) {
            acts.addComponentAsFirst(remark);
            acts.offer(
                    Texts.t("transfers.lost"),
                    false,
                    () -> changed.accept(transfers.lost(
                            shown.id(),
                            new Transfer.Loss(picked(), remark.getValue().strip()))));
        }
    }

    private void cancelling(Acts acts) {
        acts.offer(Texts.t("transfers.cancel"), false, () -> changed.accept(transfers.cancel(shown.id(), said())));
    }

    private void receive() {
        List<Transfer.Arrival> arrived = new ArrayList<>();
        picked().forEach(piece -> arrived.add(new Transfer.Arrival(
                piece, Objects.requireNonNull(arriving.get(piece)).weight().getValue())));
        UUID here = place.branch().id();
        boolean party = here.equals(shown.fromBranch()) || here.equals(shown.toBranch());
        changed.accept(transfers.receive(shown.id(), new Transfer.Receipt(party ? here : shown.toBranch(), arrived)));
    }

    private List<UUID> picked() {
        return arriving.entrySet().stream()
                .filter(one -> one.getValue().here().getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Transfer.Remark said() {
        return new Transfer.Remark(
                remark.getValue().isBlank() ? null : remark.getValue().strip());
    }

    private Div steps() {
        Div list = new Div();
        shown.steps()
                .forEach(step -> list.add(Panels.row(
                        Texts.code("transferStep", step.action()),
                        place.formats().dateTime(step.at()) + " · " + step.by(),
                        Lay.text("k-small k-soft", step.note() == null ? "" : step.note()))));
        return list;
    }

    private boolean mayAct() {
        return place.me().leads() || place.me().is("sales");
    }

    private record Arriving(Checkbox here, BigDecimalField weight) {}
}
