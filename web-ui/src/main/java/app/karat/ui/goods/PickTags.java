package app.karat.ui.goods;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Piece;
import app.karat.ui.api.shop.PiecesApi;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pieces picked by scanning or typing their tags, one after the other. */
class PickTags extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PiecesApi pieces;
    private final transient Formats formats;
    private final TextField scan = new TextField(Texts.t("goods.tags"));
    private final Div list = new Div();
    private final transient Map<UUID, Piece> picked = new LinkedHashMap<>();
    private final transient @Nullable PickLots lots;

    PickTags(PiecesApi pieces, Formats formats) {
        this(pieces, formats, null);
    }

    /** Where codes of lots are taken as well. */
    PickTags(PiecesApi pieces, Formats formats, @Nullable PickLots lots) {
        this.lots = lots;
        this.pieces = pieces;
        this.formats = formats;
        addClassName("k-stack");
        scan.setPrefixComponent(new Icon("scan"));
        scan.setPlaceholder(Texts.t("counter.scan"));
        scan.setWidthFull();
        scan.addKeyPressListener(Key.ENTER, enter -> take());
        add(scan, list);
        if (lots != null) {
            add(lots);
        }
    }

    /** Where a refusal about the pieces is shown. */
    TextField field() {
        return scan;
    }

    List<UUID> picked() {
        if (!scan.getValue().isBlank()) {
            take();
        }
        return List.copyOf(picked.keySet());
    }

    private void take() {
        String tag = scan.getValue().strip();
        scan.setInvalid(false);
        if (tag.isEmpty()) {
            return;
        }
        try {
            Piece piece = pieces.byTag(tag);
            picked.put(piece.id(), piece);
            scan.clear();
            show();
        } catch (ApiProblem refusal) {
            if (lots != null && refusal.status() == 404 && lots.take(tag)) {
                scan.clear();
                scan.focus();
                return;
            }
            scan.setErrorMessage(refusal.status() == 404 ? Texts.t("counter.unknown", tag) : refusal.detail());
            scan.setInvalid(true);
        }
        scan.focus();
    }

    private void show() {
        list.removeAll();
        picked.values().forEach(piece -> {
            Button remove = new Button(new Icon("close"), click -> {
                picked.remove(piece.id());
                show();
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            remove.setAriaLabel(Texts.t("counter.remove", piece.tag()));
            list.add(Panels.row(piece.name(), piece.tag() + " · " + formats.grams(piece.grossGrams()), remove));
        });
    }
}
