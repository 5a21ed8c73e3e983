package app.karat.ui.counter;

import app.karat.ui.api.shop.QuickKey;
import app.karat.ui.common.Lay;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;

/** What the branch sells often, a key for each: Alt and its number, or a tap. */
class QuickKeyBar extends Div {

    private static final long serialVersionUID = 1L;

    private static final List<Key> DIGITS = List.of(
            Key.DIGIT_1,
            Key.DIGIT_2,
            Key.DIGIT_3,
            Key.DIGIT_4,
            Key.DIGIT_5,
            Key.DIGIT_6,
            Key.DIGIT_7,
            Key.DIGIT_8,
            Key.DIGIT_9);

    QuickKeyBar(List<QuickKey> keys, Consumer<QuickKey> pressed) {
        addClassNames("k-row", "wrap", "k-quick-keys");
        setVisible(!keys.isEmpty());
        for (QuickKey key : keys) {
            Button button = new Button(key.lot().name(), click -> pressed.accept(key));
            button.setSuffixComponent(Lay.key("Alt+" + key.key()));
            button.addClickShortcut(DIGITS.get(key.key() - 1), KeyModifier.ALT);
            add(button);
        }
    }
}
