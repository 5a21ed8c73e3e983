package app.karat.ui.stock;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Labels;
import app.karat.ui.api.shop.PieceThingsApi;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Papers;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Labels for chosen pieces: on what, how many, with or without the price. Asks for a reason when a piece has one already. */
class LabelsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient PieceThingsApi things;
    private final transient List<UUID> pieces;
    private final Select<Labels.Layout> layout = new Select<>();
    private final Select<String> format = new Select<>();
    private final IntegerField copies = new IntegerField(Texts.t("labels.copies"));
    private final Checkbox price = new Checkbox(Texts.t("labels.price"), true);
    private final TextField reason = new TextField(Texts.t("labels.reason"));
    private final Div message = new Div();

    LabelsDialog(PieceThingsApi things, List<UUID> pieces) {
        this.things = things;
        this.pieces = List.copyOf(pieces);
        setHeaderTitle(Texts.t("labels.title", pieces.size()));
        setWidth("30rem");
        List<Labels.Layout> layouts = things.labelBook().layouts();
        layout.setLabel(Texts.t("labels.layout"));
        layout.setItems(layouts);
        layout.setItemLabelGenerator(Labels.Layout::name);
        layout.setValue(layouts.getFirst());
        layout.setWidthFull();
        format.setLabel(Texts.t("labels.format"));
        format.setItems("PDF", "ZPL");
        format.setItemLabelGenerator(code -> Texts.code("labels.format", code));
        format.setValue("PDF");
        copies.setMin(1);
        copies.setMax(20);
        copies.setValue(1);
        copies.setStepButtonsVisible(true);
        reason.setWidthFull();
        reason.setVisible(false);
        add(Lay.stack(message, layout, Lay.box("k-row wrap", format, copies), price, reason));
        Button make = new Button(Texts.t("labels.make"), click -> make());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.t("cancel"), click -> close()), make);
    }

    private void make() {
        message.removeAll();
        UUID id = UUID.randomUUID();
        try {
            things.print(id, wish());
            boolean pdf = "PDF".equals(format.getValue());
            message.add(
                    pdf
                            ? Papers.pdf(Texts.t("labels.open"), "labels.pdf", () -> things.labels(id))
                            : Papers.file(
                                    Texts.t("labels.open"),
                                    "labels.zpl",
                                    "application/vnd.zebra-zpl",
                                    () -> things.labels(id)));
        } catch (ApiProblem refusal) {
            message.add(Note.bad(refusal.detail()));
            boolean again = "label-reprint".equals(refusal.slug());
            reason.setVisible(again || reason.isVisible());
            if (again) {
                reason.focus();
            }
        }
    }

    private Labels.Wish wish() {
        String why = reason.getValue().strip();
        return new Labels.Wish(
                layout.getValue().key(),
                format.getValue(),
                pieces,
                Objects.requireNonNullElse(copies.getValue(), 1),
                price.getValue() ? List.of() : List.of("PRICE"),
                why.isEmpty() ? null : why);
    }
}
