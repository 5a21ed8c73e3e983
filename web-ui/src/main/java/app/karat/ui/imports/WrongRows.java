package app.karat.ui.imports;

import app.karat.ui.api.shop.ImportRun;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;

/** The first of what is wrong in a sheet, row by row. */
class WrongRows extends Grid<ImportRun.Wrong> {

    private static final long serialVersionUID = 1L;

    WrongRows(List<ImportRun.Wrong> wrong) {
        addClassName("k-grid");
        setAllRowsVisible(wrong.size() <= 8);
        setSelectionMode(SelectionMode.NONE);
        addColumn(ImportRun.Wrong::row)
                .setHeader(Texts.t("import.row"))
                .setFlexGrow(0)
                .setWidth("5rem");
        addColumn(ImportRun.Wrong::column)
                .setHeader(Texts.t("import.column"))
                .setFlexGrow(0)
                .setWidth("9rem");
        addColumn(ImportRun.Wrong::value)
                .setHeader(Texts.t("import.value"))
                .setFlexGrow(0)
                .setWidth("9rem");
        addColumn(ImportRun.Wrong::message).setHeader(Texts.t("import.problem")).setFlexGrow(1);
        setItems(wrong);
    }
}
