package app.karat.ui.errors;

import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What happens when a click fails: the person learns what happened, that nothing was lost, and what to do. */
@Component
class UiErrors implements VaadinServiceInitListener, ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(UiErrors.class);

    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.getSource().addSessionInitListener(started -> started.getSession().setErrorHandler(this));
        init.getSource().addUIInitListener(opened -> reconnecting(opened.getUI()));
        init.addIndexHtmlRequestListener(page -> {
            Element script = page.getDocument().head().appendElement("script");
            script.attr("src", "karat/karat.js").attr("defer", "defer");
        });
    }

    private static void reconnecting(UI ui) {
        ui.getReconnectDialogConfiguration().setDialogText(Texts.t("lost.trying"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(Texts.t("lost.gaveUp"));
        ui.getReconnectDialogConfiguration().setReconnectAttempts(10_000);
        ui.getReconnectDialogConfiguration().setReconnectInterval(2_000);
        ui.getPage()
                .executeJs(
                        "Object.assign(window.Vaadin.connectionIndicator ?? {},"
                                + " {offlineText: $0, reconnectingText: $0, onlineText: $1})",
                        Texts.t("lost.trying"),
                        Texts.t("lost.back"));
    }

    @Override
    public void error(ErrorEvent event) {
        Throwable cause = Failure.root(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui == null) {
            LOG.warn("Failed outside any screen", cause);
            return;
        }
        Failure failure = Failure.of(cause);
        if (failure.signedOut() || Failure.closed(cause)) {
            ui.getPage().setLocation("/start");
            return;
        }
        Notices.failed(failure.text());
    }
}
