package app.karat.ui.chain;

import app.karat.ui.api.shop.Branch;
import app.karat.ui.api.shop.ChainApi;
import app.karat.ui.api.shop.CounterApi;
import app.karat.ui.api.shop.LotsApi;
import app.karat.ui.api.shop.LoyaltyApi;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The chain's own facts for its papers, and its branches. */
@Route(value = "settings", layout = Frame.class)
@RolesAllowed({"OWNER", "MANAGER"})
public class SettingsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ChainApi chain;
    private final transient Workplaces workplaces;
    private final Div branches = Lay.box("k-branches");

    public SettingsView(ChainApi chain, CounterApi counter, LotsApi lots, LoyaltyApi loyalty, Workplaces workplaces) {
        this.chain = chain;
        this.workplaces = workplaces;
        addClassName("k-settings");
        Button add = new Button(
                Texts.t("branches.add"), new Icon("plus"), click -> new BranchDialog(chain, this::added).open());
        add.setVisible(workplaces.current().me().is("owner"));
        add(Lay.head(Texts.t("settings.title")));
        add(new SettingsForm(chain));
        add(Lay.box("k-row k-between", new H2(Texts.t("branches.title")), add), branches);
        add(new H2(Texts.t("keys.title")), new QuickKeysForm(counter, lots, workplaces.current()));
        add(
                new H2(Texts.t("points.title")),
                new PointsForm(loyalty, workplaces.current().formats()));
        show();
    }

    private void show() {
        branches.removeAll();
        for (Branch branch : chain.branches()) {
            branches.add(Lay.card(
                    Lay.box("k-row k-between", new H3(branch.name()), Lay.tag(branch.code(), "gold")),
                    Lay.text("k-soft", line(branch))));
        }
    }

    private static String line(Branch branch) {
        return Stream.of(branch.address(), branch.place())
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private void added() {
        workplaces.reload();
        UI.getCurrent().getPage().reload();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("settings.title") + " · Karat";
    }
}
