package app.karat.ui.operator;

import app.karat.ui.api.admin.Chain;
import app.karat.ui.api.admin.OperatorApi;
import app.karat.ui.common.Cursored;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The platform's chains: state, plan, size, last activity; suspended and resumed with a reason. */
@Route(value = "operator", layout = Frame.class)
@RolesAllowed("OPERATOR")
public class OperatorView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 50;
    private static final Formats PLATFORM = Formats.of("en-GB", Currency.getInstance("USD"), "UTC");

    private final transient OperatorApi platform;
    private final Grid<Chain> grid = new Grid<>();
    private final TextField words = new TextField();
    private final Select<String> state = new Select<>();
    private final MigrationCard migrations;

    public OperatorView(OperatorApi platform) {
        this.platform = platform;
        this.migrations = new MigrationCard(platform);
        addClassNames("k-list", "k-operator");
        words.setPlaceholder(Texts.t("chains.search"));
        words.setAriaLabel(Texts.t("chains.search"));
        words.setPrefixComponent(new Icon("search"));
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(250);
        words.addClassName("k-grow");
        words.addValueChangeListener(typed -> refresh());
        state.setItems("", "trialing", "active", "read_only", "suspended", "deleted");
        state.setItemLabelGenerator(code -> code.isEmpty() ? Texts.t("status.ALL") : Texts.code("chain", code));
        state.setValue("");
        state.setAriaLabel(Texts.t("chains.state"));
        state.addValueChangeListener(picked -> refresh());
        columns();
        add(Lay.head(Texts.t("chains.title")), migrations, Lay.box("k-row wrap", words, state), grid);
        refresh();
    }

    private void columns() {
        grid.addClassName("k-grid");
        grid.setPageSize(PAGE);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(new ComponentRenderer<>(OperatorView::name))
                .setHeader(Texts.t("chains.name"))
                .setFlexGrow(2)
                .setWidth("14rem");
        grid.addColumn(new ComponentRenderer<>(OperatorView::state))
                .setHeader(Texts.t("chains.state"))
                .setFlexGrow(0)
                .setWidth("8rem");
        grid.addColumn(chain -> Objects.requireNonNullElse(chain.country(), "–"))
                .setHeader(Texts.t("signup.country"))
                .setFlexGrow(0)
                .setWidth("6rem");
        grid.addColumn(chain -> Objects.requireNonNullElse(chain.plan(), "–"))
                .setHeader(Texts.t("chains.plan"))
                .setFlexGrow(0)
                .setWidth("7rem");
        grid.addColumn(chain -> size(chain.sizeBytes()))
                .setHeader(Texts.t("chains.size"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("7rem");
        grid.addColumn(chain -> at(chain.lastActivityAt()))
                .setHeader(Texts.t("chains.activity"))
                .setFlexGrow(0)
                .setWidth("12rem");
        grid.addColumn(new ComponentRenderer<>(OperatorView::schema))
                .setHeader(Texts.t("chains.schema"))
                .setFlexGrow(0)
                .setWidth("13rem");
        grid.addColumn(new ComponentRenderer<>(this::actions))
                .setHeader("")
                .setFlexGrow(0)
                .setWidth("8rem");
    }

    private void refresh() {
        String query = words.getValue().isBlank() ? null : words.getValue().strip();
        String one = state.getValue() == null || state.getValue().isEmpty() ? null : state.getValue();
        Cursored<Chain> list = new Cursored<>(cursor -> {
            OperatorApi.Chains page = platform.chains(query, one, cursor, PAGE);
            return new Cursored.Chunk<>(page.items(), page.next());
        });
        grid.setItems(asked -> list.from(asked.getOffset(), asked.getLimit()));
        migrations.refresh();
    }

    private static Component name(Chain chain) {
        return Lay.box(
                "k-stack tight",
                new Span(Objects.requireNonNullElse(chain.name(), "–")),
                Lay.text("k-small k-soft", Objects.requireNonNullElse(chain.ownerEmail(), "")));
    }

    private static Component state(Chain chain) {
        String tone = switch (chain.state()) {
            case "active", "trialing" -> "good";
            case "suspended", "deleted" -> "bad";
            default -> "warn";
        };
        return Lay.tag(Texts.code("chain", chain.state()), tone);
    }

    private static Component schema(Chain chain) {
        Span version = Lay.num(Objects.requireNonNullElse(chain.schemaVersion(), "–"));
        boolean ok = chain.migrationState() == null || chain.migrationState().equals("ok");
        return ok ? version : Lay.row(version, Lay.tag(Texts.code("migration", chain.migrationState()), "bad"));
    }

    private Component actions(Chain chain) {
        boolean suspended = chain.state().equals("suspended");
        if (chain.state().equals("deleted") || chain.state().equals("spare")) {
            return new Span();
        }
        Button act = new Button(
                Texts.t(suspended ? "chains.resume" : "chains.suspend"),
                click -> new ReasonDialog(platform, chain, !suspended, this::refresh).open());
        act.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return act;
    }

    private static String size(@Nullable Long bytes) {
        return bytes == null
                ? "–"
                : PLATFORM.number(
                                BigDecimal.valueOf(bytes)
                                        .divide(BigDecimal.valueOf(1_048_576), 1, RoundingMode.HALF_UP),
                                1)
                        + "\u00a0MB";
    }

    private static String at(@Nullable Instant at) {
        return at == null ? "–" : PLATFORM.dateTime(at);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("chains.title") + " · Karat";
    }
}
