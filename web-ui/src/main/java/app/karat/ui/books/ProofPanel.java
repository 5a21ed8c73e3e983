package app.karat.ui.books;

import app.karat.ui.api.shop.BooksApi;
import app.karat.ui.api.shop.Page;
import app.karat.ui.api.shop.Proof;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.live.Hub;
import app.karat.ui.session.Background;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Whether the books hold: the latest proof, rule by rule, with the documents at fault, and those before it. */
class ProofPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 14;
    private static final List<String> COUNTS =
            List.of("sales", "pieces", "movements", "ledgerEntries", "auditEntries", "seals");

    private final transient BooksApi books;
    private final transient Workplace place;
    private final transient Background background;
    private final Button prove = new Button(Texts.t("proof.now"), new Icon("check"));
    private final Div latest = Lay.box("k-stack wide");

    ProofPanel(BooksApi books, Workplace place, Hub hub, Background background) {
        this.books = books;
        this.place = place;
        this.background = background;
        addClassNames("k-stack", "wide");
        prove.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        prove.setDisableOnClick(true);
        prove.addClickListener(click -> prove());
        add(Lay.box("k-row wrap k-between", Lay.text("k-soft", Texts.t("proof.what")), prove), latest);
        latest.add(Lay.card(Lay.box("k-skeleton")));
        addAttachListener(attached -> look());
        hub.follow(this, place.tenant(), event -> {
            if (event.is("books") || event.isReset()) {
                look();
            }
        });
    }

    private void look() {
        getUI().ifPresent(ui -> background.load(ui, () -> books.proofs(SHOWN), this::show));
    }

    private void prove() {
        UI ui = UI.getCurrent();
        background.load(
                ui,
                () -> {
                    try {
                        books.prove();
                        return books.proofs(SHOWN);
                    } finally {
                        ui.access(() -> prove.setEnabled(true));
                    }
                },
                this::show);
    }

    private void show(Page<Proof> page) {
        latest.removeAll();
        if (page.items().isEmpty()) {
            latest.add(new EmptyState("paper", Texts.t("proof.none"), Texts.t("proof.noneText")));
            return;
        }
        Proof proof = page.items().getFirst();
        latest.add(verdict(proof), rules(proof));
        if (page.items().size() > 1) {
            latest.add(earlier(page.items().subList(1, page.items().size())));
        }
    }

    private Component verdict(Proof proof) {
        Formats formats = place.formats();
        boolean good = proof.findings() == 0;
        Div facts = Lay.box("k-facts");
        COUNTS.forEach(name -> facts.add(Lay.fact(
                Texts.t("proof.count." + name),
                Lay.num(formats.count(proof.counts().getOrDefault(name, 0L))))));
        String by = proof.by() == null ? Texts.t("proof.nightly") : Texts.t("proof.by", proof.by());
        return Lay.card(
                Lay.box(
                        "k-row wrap k-between",
                        new Note(
                                good ? "good" : "bad",
                                good ? "check" : "warn",
                                good ? Texts.t("proof.good") : Texts.t("proof.bad", proof.findings())),
                        Lay.text(
                                "k-small k-soft",
                                formats.dateTime(proof.at()) + " · " + by + " · "
                                        + Texts.t(
                                                "proof.took",
                                                formats.number(java.math.BigDecimal.valueOf(proof.millis(), 3), 1)))),
                facts,
                Lay.box(
                        "k-stack tight",
                        Lay.text("k-small k-soft", Texts.t("proof.anchor")),
                        Lay.text("k-anchor", proof.anchor())));
    }

    private Component rules(Proof proof) {
        Div rows = Lay.box("k-rules");
        proof.checks().forEach(check -> {
            boolean holds = check.findings() == 0;
            Div row = Lay.box(
                    "k-rule",
                    Lay.row(new Icon(holds ? "check" : "warn"), new Span(check.title())),
                    Lay.tag(
                            holds ? Texts.t("proof.holds") : place.formats().count(check.findings()),
                            holds ? "good" : "bad"));
            check.examples()
                    .forEach(one -> row.add(Lay.box(
                            "k-rule-finding",
                            Lay.text("k-strong", Texts.code("document", one.document())),
                            new Span(one.detail()),
                            Lay.text("k-small k-soft k-anchor", one.id()))));
            rows.add(row);
        });
        return Lay.card(new H2(Texts.t("proof.rules")), rows);
    }

    private Component earlier(List<Proof> proofs) {
        Formats formats = place.formats();
        Div rows = Lay.box("k-stack tight");
        proofs.forEach(proof -> rows.add(Lay.box(
                "k-row k-between k-take-row",
                Lay.text("k-num", formats.dateTime(proof.at())),
                Lay.text("k-small k-soft", proof.by() == null ? Texts.t("proof.nightly") : proof.by()),
                Lay.tag(
                        proof.findings() == 0 ? Texts.t("proof.holds") : formats.count(proof.findings()),
                        proof.findings() == 0 ? "good" : "bad"))));
        return Lay.card(new H2(Texts.t("proof.earlier")), rows);
    }
}
