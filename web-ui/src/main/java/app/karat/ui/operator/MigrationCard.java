package app.karat.ui.operator;

import app.karat.ui.api.admin.OperatorApi;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;

/** Where all chains stand against the newest schema; a wave is started or taken up again here. */
class MigrationCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient OperatorApi platform;

    MigrationCard(OperatorApi platform) {
        this.platform = platform;
        addClassNames("k-card", "k-migrations");
    }

    void refresh() {
        OperatorApi.Migrations state = platform.migrations();
        removeAll();
        Div facts = Lay.box(
                "k-facts k-grow",
                Lay.fact(Texts.t("migrations.target"), Lay.num(Objects.requireNonNullElse(state.target(), "–"))));
        state.counts()
                .forEach((name, count) ->
                        facts.add(Lay.fact(Texts.code("migration", name), Lay.num(String.valueOf(count)))));
        Button start = new Button(Texts.t("migrations.start"), click -> {
            platform.migrate();
            Notices.done(Texts.t("migrations.started"));
            refresh();
        });
        add(Lay.box("k-row wrap", facts, start));
        for (OperatorApi.Parked parked : state.parked()) {
            add(Note.warn(Texts.t(
                    "migrations.parked",
                    Objects.requireNonNullElse(parked.name(), parked.tenantId().toString()),
                    Objects.requireNonNullElse(parked.note(), ""))));
        }
    }
}
