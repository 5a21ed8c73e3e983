package app.karat.ui.frame;

import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** Who is at the till, and the way out. */
class PersonMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    PersonMenu(String name, String role, AuthenticationContext person) {
        addClassName("k-person");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        Span initials = Lay.text("k-initials", initials(name));
        Div who = Lay.box("who", new Span(name), Lay.text("k-small k-soft", role));
        MenuItem top = addItem(Lay.row(initials, who));
        top.setAriaLabel(Texts.t("frame.person", name));
        top.getSubMenu()
                .addItem(Lay.row(new Icon("out"), new Span(Texts.t("frame.signOut"))), click -> person.logout());
    }

    private static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : name.strip().split("\\s+", -1)) {
            if (!word.isEmpty() && letters.length() < 2) {
                letters.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return letters.toString();
    }
}
