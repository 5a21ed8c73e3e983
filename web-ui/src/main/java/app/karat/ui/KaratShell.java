package app.karat.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;

/**
 * The page around all screens: push, and static styles on top of the Aura theme. Nothing here goes through a bundler, so
 * the prebuilt production bundle serves and the build needs no Node.
 */
@Push(transport = Transport.WEBSOCKET_XHR)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://karat/tokens.css")
@StyleSheet("context://karat/icons.css")
@StyleSheet("context://karat/parts.css")
@StyleSheet("context://karat/screens.css")
@StyleSheet("context://karat/books.css")
public class KaratShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Karat");
        settings.addFavIcon("icon", "karat/mark.svg", "any");
        settings.addMetaTag("theme-color", "#faf7f1");
        settings.addMetaTag("description", "Karat: the software a jewellery business runs on");
    }
}
