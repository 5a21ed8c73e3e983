package app.karat.ui.session;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Work that would freeze a screen: it runs beside it, as the same sign-in, and shows its result when it is there. */
@Component
public class Background {

    private final Executor threads;

    @Autowired
    Background() {
        this(Executors.newVirtualThreadPerTaskExecutor());
    }

    /** With other threads, for instance none at all in a test. */
    public Background(Executor threads) {
        this.threads = threads;
    }

    /** Asks off the screen's thread, shows on it; a failure goes to the screen's own error handling. */
    public <T> void load(UI ui, Supplier<T> ask, Consumer<T> show) {
        Optional<SignIn> signIn = SignIn.current();
        Runnable work = () -> ask(ui, ask, show);
        threads.execute(() -> signIn.ifPresentOrElse(as -> as.run(work), work));
    }

    private static <T> void ask(UI ui, Supplier<T> ask, Consumer<T> show) {
        try {
            T answer = ask.get();
            onScreen(ui, () -> show.accept(answer));
        } catch (RuntimeException failed) {
            onScreen(ui, () -> {
                throw failed;
            });
        }
    }

    private static void onScreen(UI ui, Command command) {
        if (ui.isAttached()) {
            ui.access(command);
        }
    }
}
