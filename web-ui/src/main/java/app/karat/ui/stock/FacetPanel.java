package app.karat.ui.stock;

import app.karat.ui.api.shop.Facets;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What the stock consists of, at the side of the list: pick a value and the list follows; pick it again and it is free. */
class FacetPanel extends Aside {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 12;

    private final transient Formats formats;
    private final transient Consumer<PieceFilter> picked;

    FacetPanel(Formats formats, Consumer<PieceFilter> picked) {
        this.formats = formats;
        this.picked = picked;
        addClassNames("k-facets", "k-card");
        getElement().setAttribute("aria-label", Texts.t("stock.facets"));
    }

    void show(Facets facets, PieceFilter filter) {
        removeAll();
        add(group(
                "stock.category",
                facets.categories(),
                filter.category(),
                value -> value.isBlank() ? Texts.t("stock.noCategory") : value,
                value -> picked.accept(filter.withCategory(value))));
        add(group(
                "stock.purity",
                facets.purities(),
                filter.purity(),
                value -> value,
                value -> picked.accept(filter.withPurity(value))));
        add(designs(Objects.requireNonNullElse(facets.designs(), List.of()), filter));
        add(group(
                "stock.metal",
                facets.metals(),
                filter.metal(),
                value -> Texts.code("metal", value),
                value -> picked.accept(filter.withMetal(value))));
        add(group(
                "stock.status",
                facets.statuses(),
                filter.status(),
                value -> Texts.code("status", value),
                value -> picked.accept(filter.withStatus(value.isEmpty() ? "ALL" : value))));
    }

    private Div designs(List<Facets.OfDesign> designs, PieceFilter filter) {
        var counts = designs.stream()
                .map(one -> new Facets.Count(one.id().toString(), one.pieces()))
                .toList();
        Map<String, String> numbers = designs.stream()
                .collect(Collectors.toMap(one -> one.id().toString(), one -> one.style() + " · " + one.name()));
        return group(
                "designs.one",
                counts,
                filter.design(),
                value -> numbers.getOrDefault(value, value),
                value -> picked.accept(filter.withDesign(value)));
    }

    private Div group(
            String title,
            List<Facets.Count> counts,
            String chosen,
            UnaryOperator<String> words,
            Consumer<String> pick) {
        Div group = Lay.box("k-facet", new H2(Texts.t(title)));
        counts.stream().limit(MOST).filter(count -> !count.value().isEmpty()).forEach(count -> {
            boolean on = count.value().equals(chosen);
            Button value = new Button(words.apply(count.value()), click -> pick.accept(on ? "" : count.value()));
            value.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            value.addClassName("k-facet-value");
            value.getElement().setAttribute("aria-pressed", Boolean.toString(on));
            value.setSuffixComponent(Lay.text("k-num k-soft", formats.count(count.pieces())));
            group.add(value);
        });
        group.setVisible(group.getComponentCount() > 1);
        return group;
    }
}
