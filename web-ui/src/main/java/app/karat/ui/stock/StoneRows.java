package app.karat.ui.stock;

import app.karat.ui.api.shop.Stone;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stones of a piece, one row each; an error at one of them is shown above them all. */
class StoneRows extends Div implements HasValidation {

    private static final long serialVersionUID = 1L;

    private final transient Inputs inputs;
    private final transient Currency currency;
    private final List<StoneRow> rows = new ArrayList<>();
    private final Div list = Lay.stack();
    private final Span error = Lay.text("k-small k-down", "");
    private boolean invalid;

    StoneRows(Inputs inputs, Currency currency) {
        this.inputs = inputs;
        this.currency = currency;
        addClassNames("full", "k-stack");
        error.getElement().setAttribute("role", "alert");
        Button add =
                new Button(Texts.t("stone.add"), new Icon("plus"), click -> add(new StoneRow(inputs, this::remove)));
        add(list, error, add);
    }

    void show(List<Stone> stones) {
        for (Stone stone : stones) {
            StoneRow row = new StoneRow(inputs, this::remove);
            row.show(stone);
            add(row);
        }
    }

    List<Stone> stones() {
        return rows.stream().map(row -> row.stone(currency)).toList();
    }

    private void add(StoneRow row) {
        rows.add(row);
        list.add(row);
        row.focus();
    }

    private void remove(StoneRow row) {
        rows.remove(row);
        list.remove(row);
        inputs.changed().run();
    }

    @Override
    public void setErrorMessage(@Nullable String message) {
        error.setText(message == null ? "" : message);
    }

    @Override
    public String getErrorMessage() {
        return error.getText();
    }

    @Override
    public void setInvalid(boolean now) {
        invalid = now;
        error.setVisible(now);
    }

    @Override
    public boolean isInvalid() {
        return invalid;
    }
}
