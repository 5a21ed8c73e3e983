package app.karat.ui.api.shop;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** One change for many pieces. */
@HttpExchange("/api")
public interface PieceEditsApi {

    @GetExchange("/pieces/own-fields")
    List<PieceEdit.OwnField> ownFields();

    @PostExchange("/piece-edits/previews")
    List<PieceEdit> preview(@RequestBody PieceEdit.Wish wish);

    @PutExchange("/piece-edits/{id}")
    PieceEdit.Run apply(@PathVariable UUID id, @RequestBody PieceEdit.Wish wish);

    @PutExchange("/piece-edits/{id}/undo")
    PieceEdit.Run undo(@PathVariable UUID id);
}
