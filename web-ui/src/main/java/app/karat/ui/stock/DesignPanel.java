package app.karat.ui.stock;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Design;
import app.karat.ui.api.shop.DesignEstimate;
import app.karat.ui.api.shop.DesignsApi;
import app.karat.ui.api.shop.PieceThingsApi;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.live.Hub;
import app.karat.ui.session.Background;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One design beside the list: its pictures, what a piece of it should cost and bring at the live rate, and how its pieces do. */
class DesignPanel extends Aside {

    private static final long serialVersionUID = 1L;
    private static final String NONE = "";

    private final transient DesignsApi designs;
    private final transient Workplace place;
    private final transient Background background;
    private final PhotoStrip photos;
    private final Select<String> variant = new Select<>();
    private final EstimatePanel estimate;
    private final Div about = Lay.stack();
    private final Div acts = Lay.box("k-row wrap");
    private final Div trouble = new Div();
    private final FiguresPanel figures;
    private final boolean office;
    private transient @Nullable Design shown;

    DesignPanel(DesignsApi designs, PieceThingsApi things, Workplace place, Hub hub, Background background) {
        this.designs = designs;
        this.place = place;
        this.background = background;
        this.photos = new PhotoStrip(
                things, place.me().leads() || place.me().is("sales"), place.me().leads());
        this.estimate = new EstimatePanel(place.formats());
        this.figures = new FiguresPanel(place);
        this.office = place.me().leads() || place.me().is("accountant");
        addClassNames("k-panel", "k-card");
        getElement().setAttribute("aria-label", Texts.t("designs.panel"));
        Anchor away = new Anchor("designs", new Icon("close"));
        away.addClassName("k-panel-close");
        away.getElement().setAttribute("aria-label", Texts.t("close"));
        variant.setLabel(Texts.t("designs.variant"));
        variant.setItemLabelGenerator(this::words);
        variant.addValueChangeListener(picked -> {
            offer();
            getUI().ifPresent(this::ask);
        });
        add(away, about, variant, acts, trouble, estimate, figures);
        hub.follow(this, place.tenant(), event -> {
            if (event.is("rates") || event.is("design") || event.isReset()) {
                getUI().ifPresent(this::ask);
            }
        });
    }

    void open(UUID id) {
        Design design = designs.get(id);
        shown = design;
        photos.show(Pictured.of(design, designs));
        about.removeAll();
        about.add(photos, Lay.box("k-stack tight", new H2(design.name()), Lay.text("k-soft k-num", design.style())));
        if (!design.description().isBlank()) {
            about.add(Lay.text("k-soft", design.description()));
        }
        variant.setItems(
                Stream.concat(Stream.of(NONE), design.variants().stream().map(Design.Variant::suffix))
                        .toList());
        variant.setVisible(!design.variants().isEmpty());
        variant.setValue(NONE);
        figures.show(designs.figures(id));
        offer();
        ask(UI.getCurrent());
    }

    /** The variant as people know it. */
    private String words(String suffix) {
        Design design = shown;
        if (design == null || suffix.isEmpty()) {
            return Texts.t("designs.noVariant");
        }
        return design.variants().stream()
                .filter(each -> each.suffix().equals(suffix))
                .findFirst()
                .map(Design.Variant::words)
                .orElse(suffix);
    }

    private void offer() {
        acts.removeAll();
        Design design = shown;
        if (design == null) {
            return;
        }
        Anchor list = link("stock?status=IN_STOCK&design=" + design.id(), "designs.list");
        acts.add(list);
        if (place.me().leads()) {
            String of = chosen() == null ? "" : "&variant=" + chosen();
            Component add = link("stock/new?design=" + design.id() + of, "designs.addPiece");
            add.setVisible(!design.retired());
            acts.add(add, link("designs/edit/" + design.id(), "designs.edit"));
        }
    }

    private static Anchor link(String address, String text) {
        Anchor link = new Anchor(address, Texts.t(text));
        link.addClassName("k-secondary");
        return link;
    }

    private @Nullable String chosen() {
        String suffix = variant.getValue();
        return suffix == null || suffix.isEmpty() ? null : suffix;
    }

    private void ask(UI ui) {
        Design design = shown;
        estimate.setVisible(office);
        if (design == null || !office) {
            return;
        }
        String of = chosen();
        background.load(ui, () -> asked(design.id(), of), answer -> {
            if (Objects.equals(shown, design) && Objects.equals(of, chosen())) {
                trouble.removeAll();
                estimate.removeAll();
                if (answer.refusal() != null) {
                    trouble.add(Note.warn(answer.refusal()));
                }
                if (answer.estimate() != null) {
                    estimate.add(new H3(Texts.t("designs.estimate")));
                    estimate.show(answer.estimate());
                }
            }
        });
    }

    private Answer asked(UUID id, @Nullable String of) {
        try {
            return new Answer(designs.estimate(id, place.branch().id(), of), null);
        } catch (ApiProblem refusal) {
            return new Answer(null, refusal.detail());
        }
    }

    /** An estimate, or why there is none. */
    private record Answer(
            @Nullable DesignEstimate estimate, @Nullable String refusal) {}
}
