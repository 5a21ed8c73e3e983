package app.karat.ui.frame;

import app.karat.ui.api.shop.Me;
import app.karat.ui.common.Texts;
import java.util.ArrayList;
import java.util.List;

/** Something the search can take a person to, because they may do it. */
record FindAction(String icon, String text, String route) {

    static List<FindAction> of(Me me) {
        List<FindAction> all = new ArrayList<>();
        if (me.leads() || me.is("sales")) {
            all.add(new FindAction("counter", Texts.t("find.sell"), "counter"));
            all.add(new FindAction("people", Texts.t("find.addCustomer"), "customers/new"));
        }
        if (me.leads()) {
            all.add(new FindAction("plus", Texts.t("find.addPiece"), "stock/new"));
        }
        all.add(new FindAction("rates", Texts.t("find.rates"), "rates"));
        return all;
    }
}
