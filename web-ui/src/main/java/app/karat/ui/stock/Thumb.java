package app.karat.ui.stock;

import app.karat.ui.api.shop.PieceThingsApi;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A small picture of a thing, or the sign of its category while there is none. */
public final class Thumb {

    private Thumb() {}

    /** Decoration beside the name, hence without words of its own. */
    public static Div of(PieceThingsApi things, @Nullable UUID photo, @Nullable String category) {
        if (photo == null) {
            return Lay.box("k-thumb", Icon.ofCategory(category));
        }
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
                    byte[] content = things.smallPhoto(photo);
                    return new DownloadResponse(
                            new ByteArrayInputStream(content), photo + ".jpg", "image/jpeg", content.length);
                })
                .inline();
        return Lay.box("k-thumb", new Image(handler, ""));
    }
}
