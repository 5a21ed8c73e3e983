package app.karat.ui.imports;

import app.karat.ui.api.shop.Branch;
import app.karat.ui.api.shop.ImportRun;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** What each column of a sheet means: its header, what stands below it, and the field it goes to. */
class MappingForm extends Div {

    private static final long serialVersionUID = 1L;

    private static final List<String> TARGETS = List.of(
            "",
            "TAG",
            "NAME",
            "CATEGORY",
            "METAL",
            "PURITY",
            "GROSS",
            "NET",
            "OTHER",
            "STONE_KIND",
            "STONE_CARATS",
            "STONE_COUNT",
            "STONE_RATE",
            "STONE_PRICE",
            "STONE_ORIGIN",
            "LAB",
            "CERTIFICATE",
            "WASTAGE",
            "MAKING",
            "MAKING_PERCENT",
            "PRICE",
            "MARK_UP",
            "COST",
            "HUID",
            "HSN",
            "BRANCH",
            "STATUS",
            "EPC",
            "OWN",
            "DETAIL",
            "HANDLE",
            "OPTION",
            "QUANTITY");

    private final Map<Integer, Select<String>> fields = new LinkedHashMap<>();
    private final Select<String> decimals = new Select<>();
    private final Select<Branch> branch = new Select<>();
    private final Select<String> origin = new Select<>();

    MappingForm(Workplace place, ImportRun run, Consumer<ImportRun.Mapping> check) {
        addClassNames("k-stack");
        ImportRun.Mapping first = Objects.requireNonNullElse(run.mapping(), run.suggested());
        if (run.remembered() && run.mapping() == null) {
            add(Note.info(Texts.t("import.remembered")));
        }
        add(columns(run, first), rest(place, first));
        Button next = new Button(Texts.t("import.check"), click -> check.accept(mapping()));
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(Lay.row(next, Lay.text("k-small k-soft", Texts.t("import.checkAbout"))));
    }

    private Component columns(ImportRun run, ImportRun.Mapping first) {
        Map<Integer, String> byColumn = new HashMap<>();
        first.columns().forEach((target, column) -> byColumn.put(column, target));
        Div all = Lay.box("k-mapping k-card");
        for (int i = 0; i < run.headers().size(); i++) {
            Select<String> field = new Select<>();
            field.setItems(TARGETS);
            field.setItemLabelGenerator(
                    code -> code.isEmpty() ? Texts.t("import.ignore") : Texts.code("import.target", code));
            field.setAriaLabel(Texts.t("import.meaning", run.headers().get(i)));
            field.setValue(byColumn.getOrDefault(i, ""));
            fields.put(i, field);
            all.add(Lay.box(
                    "k-mapping-row",
                    Lay.box(
                            "k-stack tight",
                            Lay.text("k-strong", run.headers().get(i)),
                            Lay.text("k-small k-soft k-num", examples(run, i))),
                    field));
        }
        return all;
    }

    private static String examples(ImportRun run, int column) {
        List<String> some = new ArrayList<>();
        for (List<String> row : run.sample()) {
            if (some.size() < 3 && column < row.size() && !row.get(column).isBlank()) {
                some.add(row.get(column));
            }
        }
        return String.join(" · ", some);
    }

    private Component rest(Workplace place, ImportRun.Mapping first) {
        branch.setLabel(Texts.t("import.branch"));
        branch.setItems(place.me().branches());
        branch.setItemLabelGenerator(Branch::name);
        branch.setValue(place.me().branches().stream()
                .filter(one -> one.id().equals(first.branchId()))
                .findFirst()
                .orElse(place.branch()));
        decimals.setLabel(Texts.t("import.decimals"));
        decimals.setItems("POINT", "COMMA");
        decimals.setItemLabelGenerator(code -> Texts.code("import.decimals", code));
        decimals.setValue(first.decimalComma() ? "COMMA" : "POINT");
        origin.setLabel(Texts.t("import.origin"));
        origin.setItems("", "NATURAL", "LAB_GROWN");
        origin.setItemLabelGenerator(
                code -> code.isEmpty() ? Texts.t("import.originInSheet") : Texts.code("import.origin", code));
        Map<String, String> instead = Objects.requireNonNullElse(first.instead(), Map.of());
        origin.setValue(instead.getOrDefault("STONE_ORIGIN", ""));
        return Lay.box("k-row wrap", branch, decimals, origin);
    }

    private ImportRun.Mapping mapping() {
        Map<String, Integer> columns = new HashMap<>();
        fields.forEach((column, field) -> {
            if (!field.getValue().isEmpty()) {
                columns.putIfAbsent(field.getValue(), column);
            }
        });
        Map<String, String> instead =
                origin.getValue().isEmpty() ? Map.of() : Map.of("STONE_ORIGIN", origin.getValue());
        return new ImportRun.Mapping(
                columns,
                instead,
                "COMMA".equals(decimals.getValue()),
                branch.getValue() == null ? null : branch.getValue().id());
    }
}
