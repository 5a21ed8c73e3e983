package app.karat.ui.stock;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.DesignsApi;
import app.karat.ui.api.shop.PieceThingsApi;
import app.karat.ui.session.Background;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.ResourceAccessException;

/** Small pictures of pieces that come after the words, so that no sale waits for them. */
@SpringComponent
public record Pictures(DesignsApi designs, PieceThingsApi things, Background background) {

    /** The sign of the category, and the piece's picture in its place as soon as it is there. */
    public Div of(UUID piece, @Nullable String category) {
        Div place = new Div(Thumb.of(things, null, category));
        UI ui = UI.getCurrent();
        if (ui != null) {
            background.load(
                    ui,
                    () -> first(piece),
                    found -> found.ifPresent(photo -> {
                        place.removeAll();
                        place.add(Thumb.of(things, photo, category));
                    }));
        }
        return place;
    }

    private Optional<UUID> first(UUID piece) {
        try {
            return Optional.ofNullable(designs.firstPhotos(List.of(piece)).get(piece));
        } catch (ApiProblem | ResourceAccessException away) {
            return Optional.empty();
        }
    }
}
