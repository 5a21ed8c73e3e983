package app.karat.ui.stock;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Photo;
import app.karat.ui.api.shop.PieceThingsApi;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;

/** The pictures of a piece or design: the first one large, the others below it, and a place to add one. */
class PhotoStrip extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PieceThingsApi things;
    private final boolean mayAdd;
    private final boolean mayRemove;

    PhotoStrip(PieceThingsApi things, boolean mayAdd, boolean mayRemove) {
        this.things = things;
        this.mayAdd = mayAdd;
        this.mayRemove = mayRemove;
        addClassName("k-photos");
    }

    void show(Pictured shown) {
        removeAll();
        List<Photo> photos = shown.photos().get();
        if (photos.isEmpty()) {
            add(Lay.box("k-thumb large", Icon.ofCategory(shown.category())));
        } else {
            Photo first = photos.getFirst();
            add(Lay.box("k-photo-first", image(shown, first.id(), false), removal(shown, first)));
            Div others = Lay.box("k-row wrap k-photo-others");
            photos.stream()
                    .skip(1)
                    .map(photo -> Lay.box("k-photo-small", image(shown, photo.id(), true), removal(shown, photo)))
                    .forEach(others::add);
            add(others);
        }
        if (mayAdd) {
            add(upload(shown));
        }
    }

    private Image image(Pictured shown, UUID photo, boolean small) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
                    byte[] content = small ? things.smallPhoto(photo) : things.photo(photo);
                    return new DownloadResponse(
                            new ByteArrayInputStream(content), photo + ".jpg", "image/jpeg", content.length);
                })
                .inline();
        return new Image(handler, Texts.t("photos.of", shown.name()));
    }

    private Button removal(Pictured shown, Photo photo) {
        Button away = new Button(new Icon("trash"), click -> {
            things.removePhoto(photo.id());
            show(shown);
        });
        away.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        away.addClassName("k-photo-away");
        away.setAriaLabel(Texts.t("photos.remove"));
        away.setVisible(mayRemove);
        return away;
    }

    private Upload upload(Pictured shown) {
        Upload upload = new Upload(UploadHandler.toTempFile((about, file) -> came(shown, file)));
        upload.setAcceptedFileTypes("image/jpeg", "image/png", "image/webp");
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(Texts.t("photos.add"), new Icon("plus")));
        upload.setDropLabel(Lay.text("k-small k-soft", Texts.t("photos.drop")));
        return upload;
    }

    private void came(Pictured shown, File file) {
        try {
            shown.add().accept(new FileSystemResource(file));
            getUI().ifPresent(ui -> ui.access(() -> show(shown)));
        } catch (ApiProblem refusal) {
            getUI().ifPresent(ui -> ui.access(() -> Notices.failed(refusal.detail())));
        } finally {
            file.delete();
        }
    }
}
