package app.karat.ui.imports;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.ImportRun;
import app.karat.ui.api.shop.ImportsApi;
import app.karat.ui.common.Ids;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.live.Hub;
import app.karat.ui.session.Background;
import app.karat.ui.session.Workplace;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;

/** Imports of pieces: the sheets that came, and the one in the address step by step. It follows the work as the service does it. */
@Route(value = "import", layout = Frame.class)
@RolesAllowed({"OWNER", "MANAGER"})
public class ImportView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 12;

    private final transient ImportsApi imports;
    private final transient Workplace place;
    private final transient Background background;
    private final Div before = Lay.box("k-stack tight");
    private final Div now = Lay.stack();
    private @Nullable UUID open;

    public ImportView(ImportsApi imports, Workplaces workplaces, Hub hub, Background background) {
        this.imports = imports;
        this.place = workplaces.current();
        this.background = background;
        addClassName("k-import");
        Div side = Lay.card(new H2(Texts.t("import.before")), before);
        add(Lay.head(Texts.t("import.title")), Lay.text("k-soft", Texts.t("import.about")), upload());
        add(Lay.box("k-import-body", now, side));
        hub.follow(this, place.tenant(), event -> {
            if (event.is("import") || event.isReset()) {
                look();
            }
        });
    }

    private Component upload() {
        Upload upload = new Upload(UploadHandler.toTempFile((about, file) -> came(about.fileName(), file)));
        upload.setAcceptedFileExtensions(".csv", ".tsv", ".txt", ".xlsx");
        upload.setMaxFiles(1);
        upload.setDropLabel(Lay.text("k-soft", Texts.t("import.drop")));
        upload.addClassName("k-import-upload");
        return upload;
    }

    private void came(String name, File file) {
        try {
            ImportRun run = imports.upload(UUID.randomUUID(), name, new FileSystemResource(file));
            getUI().ifPresent(ui -> ui.access(() -> go(run)));
        } catch (ApiProblem refusal) {
            getUI().ifPresent(ui -> ui.access(() -> Notices.failed(refusal.detail())));
        } finally {
            file.delete();
        }
    }

    private static void go(ImportRun run) {
        UI.getCurrent()
                .navigate(
                        ImportView.class,
                        QueryParameters.simple(Map.of("run", run.id().toString())));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        open = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("run")
                .map(Ids::of)
                .orElse(null);
        list(imports.page(SHOWN).items());
        show(open == null ? null : imports.get(open));
    }

    private void look() {
        UUID looked = open;
        getUI().ifPresent(ui -> {
            background.load(ui, () -> imports.page(SHOWN).items(), this::list);
            if (looked != null) {
                background.load(ui, () -> imports.get(looked), run -> {
                    if (looked.equals(open)) {
                        show(run);
                    }
                });
            }
        });
    }

    private void list(List<ImportRun> runs) {
        before.removeAll();
        for (ImportRun run : runs) {
            RouterLink link = new RouterLink();
            link.setRoute(ImportView.class);
            link.setQueryParameters(
                    QueryParameters.simple(Map.of("run", run.id().toString())));
            link.addClassName("k-import-run");
            link.getElement().setAttribute("aria-current", run.id().equals(open) ? "true" : "false");
            link.add(
                    Lay.text("k-strong", run.fileName()),
                    Lay.tag(Texts.code("import.status", run.status()), Steps.tone(run)),
                    Lay.text("k-small k-soft", place.formats().date(run.createdAt()) + " · " + run.byName()));
            before.add(link);
        }
        if (runs.isEmpty()) {
            before.add(Lay.text("k-soft", Texts.t("import.none")));
        }
    }

    private void show(@Nullable ImportRun run) {
        now.removeAll();
        if (run != null) {
            now.add(new Steps(imports, place, run, this::show));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.t("import.title") + " · Karat";
    }
}
