package app.karat.ui.counter;

import app.karat.ui.common.Icon;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Where a scanner types: a tag and Enter. */
class ScanField extends TextField {

    private static final long serialVersionUID = 1L;

    ScanField(Consumer<String> scanned) {
        setPlaceholder(Texts.t("counter.scan"));
        setAriaLabel(Texts.t("counter.scan"));
        setPrefixComponent(new Icon("scan"));
        addClassName("k-scan");
        setWidthFull();
        setAutofocus(true);
        addKeyPressListener(Key.ENTER, enter -> {
            String tag = getValue().strip();
            if (!tag.isEmpty()) {
                scanned.accept(tag);
            }
        });
    }
}
