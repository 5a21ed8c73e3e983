package app.karat.ui.stock;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.PieceEdit;
import app.karat.ui.api.shop.PieceEditsApi;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One change for the ticked pieces: say what, look at what it does to each, make it, take it back. */
class BatchEditDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient PieceEditsApi edits;
    private final transient Workplace place;
    private final transient List<UUID> pieces;
    private final transient Runnable changed;
    private final transient Fields fields = new Fields();
    private final TextField category = fields.bind("category", new TextField(Texts.t("piece.category")));
    private final Map<String, TextField> own = new LinkedHashMap<>();
    private final Checkbox priced = new Checkbox(Texts.t("edits.price"));
    private final PricingFields pricing;
    private final EditedPieces outcome = new EditedPieces();
    private final Div message = new Div();
    private final Button look = new Button(Texts.t("edits.look"), click -> attempt(this::look));
    private final Button make = new Button(Texts.t("edits.make"), click -> attempt(this::make));
    private final Button back = new Button(Texts.t("edits.undo"), click -> attempt(this::undo));
    private UUID id = UUID.randomUUID();

    BatchEditDialog(PieceEditsApi edits, Workplace place, List<UUID> pieces, Runnable changed) {
        this.edits = edits;
        this.place = place;
        this.pieces = List.copyOf(pieces);
        this.changed = changed;
        Inputs inputs = new Inputs(place.formats(), this::stale);
        this.pricing = new PricingFields(inputs, place, fields, this::stale);
        setHeaderTitle(Texts.t("edits.title", pieces.size()));
        setWidth("44rem");
        category.addValueChangeListener(typed -> stale());
        category.setPlaceholder(Texts.t("edits.asIs"));
        pricing.setVisible(false);
        priced.addValueChangeListener(ticked -> {
            pricing.setVisible(ticked.getValue());
            stale();
        });
        Div what = Lay.box("k-fields", category);
        edits.ownFields().forEach(field -> what.add(ownField(field)));
        add(Lay.stack(message, what, priced, pricing, outcome));
        look.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.t("close"), click -> close()), back, look, make);
        stale();
    }

    private TextField ownField(PieceEdit.OwnField field) {
        TextField text = fields.bind("own." + field.key(), new TextField(field.label()));
        text.setPlaceholder(Texts.t("edits.asIs"));
        if (field.choices() != null && !field.choices().isEmpty()) {
            text.setHelperText(String.join(" · ", field.choices()));
        }
        text.addValueChangeListener(typed -> stale());
        own.put(field.key(), text);
        return text;
    }

    /** What was looked at is not what would be made any more. */
    private void stale() {
        id = UUID.randomUUID();
        outcome.removeAll();
        look.setVisible(true);
        make.setVisible(false);
        back.setVisible(false);
    }

    private void look() {
        List<PieceEdit> planned = edits.preview(wish());
        outcome.show(planned, place.formats());
        boolean some = planned.stream().anyMatch(one -> one.refusal() == null);
        look.setVisible(!some);
        make.setVisible(some);
    }

    private void make() {
        PieceEdit.Run run = edits.apply(id, wish());
        outcome.show(run.pieces(), place.formats());
        message.add(Note.info(Texts.t("edits.made", run.count("CHANGED"), run.count("REFUSED"))));
        make.setVisible(false);
        back.setVisible(true);
        changed.run();
    }

    private void undo() {
        PieceEdit.Run run = edits.undo(id);
        outcome.show(run.pieces(), place.formats());
        message.add(Note.info(Texts.t("edits.undone", run.count("UNDONE"), run.count("KEPT"))));
        back.setVisible(false);
        changed.run();
    }

    private void attempt(Runnable act) {
        message.removeAll();
        try {
            act.run();
        } catch (ApiProblem refusal) {
            String rest = fields.show(refusal);
            if (!rest.isBlank()) {
                message.add(Note.bad(rest));
            }
        }
    }

    private PieceEdit.Wish wish() {
        Map<String, String> values = new LinkedHashMap<>();
        own.forEach((key, field) -> {
            if (!field.getValue().isBlank()) {
                values.put(key, field.getValue().strip());
            }
        });
        return new PieceEdit.Wish(
                pieces,
                category.getValue().isBlank() ? null : category.getValue().strip(),
                priced.getValue() ? pricing.pricing(place.formats().currency()) : null,
                values);
    }
}
