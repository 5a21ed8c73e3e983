package app.karat.ui.goods;

import app.karat.ui.api.shop.Page;
import app.karat.ui.common.Cursored;
import app.karat.ui.common.EmptyState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A lazy list with a panel beside it; opening a row goes to its address, so that it can be shared. */
class Listing<T> extends Div {

    private static final long serialVersionUID = 1L;

    private final Grid<T> grid = new Grid<>();
    private final transient Function<@Nullable String, Page<T>> read;
    private final transient Supplier<EmptyState> nothing;

    /**
     * @param address of the screen, without a slash at its end
     * @param id of a row
     */
    Listing(
            String address,
            Function<T, UUID> id,
            Function<@Nullable String, Page<T>> read,
            Supplier<EmptyState> nothing) {
        this.read = read;
        this.nothing = nothing;
        addClassName("k-list-body");
        grid.addClassName("k-grid");
        grid.addSelectionListener(picked -> {
            if (picked.isFromClient()) {
                String row = picked.getFirstSelectedItem()
                        .map(one -> "/" + id.apply(one))
                        .orElse("");
                UI.getCurrent().navigate(address + row);
            }
        });
        add(grid);
    }

    Grid<T> grid() {
        return grid;
    }

    /** Reads the list anew. */
    void refresh() {
        Page<T> first = read.apply(null);
        boolean none = first.items().isEmpty();
        grid.setVisible(!none);
        getChildren().filter(EmptyState.class::isInstance).toList().forEach(Component::removeFromParent);
        if (none) {
            addComponentAsFirst(nothing.get());
            return;
        }
        Cursored<T> list = new Cursored<>(cursor -> {
            Page<T> page = cursor == null ? first : read.apply(cursor);
            return new Cursored.Chunk<>(page.items(), page.next());
        });
        grid.setItems(query -> list.from(query.getOffset(), query.getLimit()));
    }

    /** Shows that panel, or none. */
    void beside(@Nullable Aside panel) {
        getChildren().filter(Aside.class::isInstance).toList().forEach(Component::removeFromParent);
        if (panel != null) {
            add(panel);
        }
    }
}
