package app.karat.shop.counter.web;

import app.karat.shop.counter.QuickKeyPlan;
import app.karat.shop.text.Fields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All keys of a branch. */
record QuickKeysRequest(@Nullable List<@Nullable Key> keys) {

    private static final int LAST = 9;

    /** One key. */
    record Key(
            @Nullable Integer key,
            @Nullable UUID lotId,
            @Nullable SomeOf quantity) {}

    List<QuickKeyPlan> checked() {
        var fields = new Fields();
        List<QuickKeyPlan> plans = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        List<Key> whole = fields.whole("keys", keys);
        for (int i = 0; i < whole.size(); i++) {
            String at = "keys[%d].".formatted(i);
            Key key = whole.get(i);
            Integer number = fields.required(at + "key", key.key());
            UUID lot = fields.required(at + "lotId", key.lotId());
            if (number != null && lot != null) {
                fields.require(number >= 1 && number <= LAST, at + "key", "range", "Keys go from 1 to 9.");
                fields.require(seen.add(number), at + "key", "twice", "This key is given twice.");
                SomeOf some = key.quantity();
                plans.add(new QuickKeyPlan(number, lot, some == null ? null : some.quantity()));
            }
        }
        fields.check();
        return plans.stream()
                .sorted(java.util.Comparator.comparingInt(QuickKeyPlan::key))
                .toList();
    }
}
