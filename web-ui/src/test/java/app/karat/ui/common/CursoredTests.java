package app.karat.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursoredTests {

    @Test
    void everyPageIsReadOnceAndOnlyWhenItIsNeeded() {
        List<String> read = new ArrayList<>();
        Cursored<Integer> list = new Cursored<>(cursor -> {
            read.add(String.valueOf(cursor));
            return cursor == null ? new Cursored.Chunk<>(List.of(1, 2), "b") : new Cursored.Chunk<>(List.of(3), null);
        });
        assertThat(list.from(0, 2)).containsExactly(1, 2);
        assertThat(read).containsExactly("null");
        assertThat(list.from(1, 5)).containsExactly(2, 3);
        assertThat(list.from(0, 10)).containsExactly(1, 2, 3);
        assertThat(read).containsExactly("null", "b");
    }
}
