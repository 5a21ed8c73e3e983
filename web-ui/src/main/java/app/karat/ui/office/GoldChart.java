package app.karat.ui.office;

import app.karat.ui.api.shop.RateHistory;
import app.karat.ui.api.shop.RatesApi;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Background;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Gold in US dollars an ounce: real monthly history since 1833, and the newest points of the feed drawn apart from it. */
class GoldChart extends Div {

    private static final long serialVersionUID = 1L;

    private static final List<String> RANGES = List.of("1833", "50", "10", "1", "now");
    private static final int NEWEST = 400;

    private final transient RatesApi rates;
    private final transient Formats formats;
    private final transient Background background;
    private final Element chart = new Element("karat-chart");
    private final Div legend = Lay.box("k-legend");
    private final Map<String, NativeButton> buttons = new LinkedHashMap<>();
    private transient @Nullable RateHistory history;
    private String range = "1833";
    private Instant asked = Instant.EPOCH;

    GoldChart(RatesApi rates, Formats formats, Background background) {
        this.rates = rates;
        this.formats = formats;
        this.background = background;
        addClassNames("k-card", "k-gold-chart");
        chart.setAttribute("tabindex", "0");
        chart.setAttribute("role", "img");
        chart.setAttribute("aria-label", Texts.t("gold.chart"));
        Div choice = Lay.box("k-ranges");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", Texts.t("gold.range"));
        RANGES.forEach(one -> choice.add(button(one)));
        add(Lay.box("k-row wrap k-between", new H2(Texts.t("gold.title")), choice));
        getElement().appendChild(chart);
        add(legend);
        addAttachListener(attached -> load(attached.getUI()));
    }

    /** A price came in; the feed's points are asked for again, though not at every tick. */
    void tick() {
        if (asked.plusSeconds(20).isBefore(Instant.now())) {
            getUI().ifPresent(this::load);
        }
    }

    private void load(UI ui) {
        asked = Instant.now();
        background.load(ui, () -> rates.history("GOLD", "1833-01"), answer -> {
            history = answer;
            draw();
        });
    }

    private NativeButton button(String one) {
        NativeButton button = new NativeButton(Texts.t("gold.range." + one), click -> {
            range = one;
            draw();
        });
        buttons.put(one, button);
        return button;
    }

    private void draw() {
        buttons.forEach(
                (one, button) -> button.getElement().setAttribute("aria-pressed", Boolean.toString(one.equals(range))));
        RateHistory all = history;
        if (all == null) {
            return;
        }
        List<RateHistory.Month> months = range.equals("now")
                ? List.of()
                : all.points().stream()
                        .filter(point -> range.equals("1833")
                                || !YearMonth.parse(point.month()).isBefore(since()))
                        .toList();
        List<RateHistory.Recent> recent = all.recent().stream()
                .sorted(Comparator.comparing(RateHistory.Recent::at))
                .toList();
        recent = recent.subList(Math.max(0, recent.size() - NEWEST), recent.size());
        ObjectNode model = JsonNodeFactory.instance.objectNode();
        ArrayNode old = model.putArray("history");
        months.forEach(point -> old.addArray()
                .add(YearMonth.parse(point.month())
                        .atDay(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .toEpochMilli())
                .add(point.usdPerOunce().doubleValue()));
        ArrayNode feed = model.putArray("recent");
        recent.forEach(point -> feed.addArray()
                .add(point.at().toEpochMilli())
                .add(point.usdPerOunce().doubleValue()));
        model.put("locale", formats.locale().toLanguageTag());
        model.put("currency", "USD");
        model.put("feedLabel", Texts.t("gold.feedPoint"));
        chart.setPropertyJson("data", model);
        legend(all, months, recent);
    }

    private YearMonth since() {
        return YearMonth.now(formats.zone()).minusYears(Long.parseLong(range));
    }

    private void legend(RateHistory all, List<RateHistory.Month> months, List<RateHistory.Recent> recent) {
        legend.removeAll();
        if (!months.isEmpty()) {
            String source = Objects.requireNonNullElse(all.source(), "");
            legend.add(entry(
                    "history",
                    Texts.t(
                            "gold.real",
                            months.getFirst().month(),
                            months.getLast().month(),
                            source)));
        }
        if (!recent.isEmpty()) {
            String source = Objects.requireNonNullElse(recent.getLast().source(), "");
            legend.add(entry("feed", Texts.t("gold.feed", source)));
        }
        if (all.note() != null) {
            legend.add(Lay.text("k-small k-soft", all.note()));
        }
    }

    private static Div entry(String kind, String text) {
        Span swatch = Lay.text("swatch " + kind, "");
        swatch.getElement().setAttribute("aria-hidden", "true");
        return Lay.box("k-row", swatch, Lay.text("k-small k-soft", text));
    }
}
