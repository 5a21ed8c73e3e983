package app.karat.ui.frame;

import app.karat.ui.api.shop.Branch;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import java.util.stream.Collectors;

/** Branch, live gold, search, connection and person: what stands above every screen. */
class TopBar extends Header {

    private static final long serialVersionUID = 1L;

    TopBar(Workplace place, FrameParts parts) {
        addClassName("k-top");
        add(branches(place, parts), new Ticker(place, parts), Lay.box("k-grow"), find(place, parts));
        add(new ConnectionState(place, parts.hub()), look(), person(place, parts));
    }

    private static Component branches(Workplace place, FrameParts parts) {
        if (place.me().branches().size() == 1) {
            return Lay.box(
                    "k-place",
                    Lay.text("k-small k-soft", place.me().business()),
                    Lay.text("k-place-name", place.branch().name()));
        }
        Select<Branch> choice = new Select<>();
        choice.addClassName("k-branch");
        choice.setAriaLabel(Texts.t("frame.branch"));
        choice.setItems(place.me().branches());
        choice.setItemLabelGenerator(Branch::name);
        choice.setValue(place.branch());
        choice.addValueChangeListener(chosen -> {
            if (chosen.isFromClient() && chosen.getValue() != null) {
                parts.workplaces().moveTo(chosen.getValue().id());
                UI.getCurrent().getPage().reload();
            }
        });
        return choice;
    }

    private static Component find(Workplace place, FrameParts parts) {
        NativeButton find = new NativeButton("", click -> new FindDialog(place, parts).open());
        find.add(new Icon("search"), Lay.text("words", Texts.t("find.hint")), Lay.key("/"));
        find.addClassName("k-find");
        find.setAriaLabel(Texts.t("find.title"));
        return find;
    }

    private static Component look() {
        Button look =
                new Button(new Icon("sun"), click -> UI.getCurrent().getPage().executeJs("Karat.switchLook()"));
        look.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        look.setAriaLabel(Texts.t("frame.look"));
        look.setTooltipText(Texts.t("frame.look"));
        return look;
    }

    private static Component person(Workplace place, FrameParts parts) {
        String role =
                place.me().roles().stream().map(one -> Texts.code("role", one)).collect(Collectors.joining(", "));
        return new PersonMenu(place.me().userName(), role, parts.person());
    }
}
