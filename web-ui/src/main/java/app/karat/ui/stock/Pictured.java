package app.karat.ui.stock;

import app.karat.ui.api.shop.Design;
import app.karat.ui.api.shop.DesignsApi;
import app.karat.ui.api.shop.Photo;
import app.karat.ui.api.shop.Piece;
import app.karat.ui.api.shop.PieceThingsApi;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/** What pictures are of, and where they come from and go to. */
record Pictured(String name, @Nullable String category, Supplier<List<Photo>> photos, Consumer<Resource> add) {

    static Pictured of(Piece piece, PieceThingsApi things) {
        return new Pictured(
                piece.name(),
                piece.category(),
                () -> things.photos(piece.id()),
                file -> things.addPhoto(piece.id(), file));
    }

    static Pictured of(Design design, DesignsApi designs) {
        return new Pictured(
                design.name(),
                design.category(),
                () -> designs.photos(design.id()),
                file -> designs.addPhoto(design.id(), file));
    }
}
