package app.karat.shop.salespeople.web;

import app.karat.kernel.values.Percent;
import app.karat.shop.salespeople.Salesperson;
import app.karat.shop.text.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everybody who sells. */
record SalespeopleRequest(@Nullable List<@Nullable Person> people) {

    private static final int MOST = 200;
    private static final Percent ALL = new Percent(BigDecimal.valueOf(100));

    /** One of them. */
    record Person(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable Percent commission,
            @Nullable Boolean active) {}

    List<Salesperson> checked() {
        var fields = new Fields();
        List<Person> whole = fields.whole("people", people);
        fields.require(whole.size() <= MOST, "people", "size", "At most 200 people.");
        List<Salesperson> checked = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < whole.size(); i++) {
            String at = "people[%d].".formatted(i);
            Person one = whole.get(i);
            UUID id = fields.required(at + "id", one.id());
            String name = fields.text(at + "name", one.name(), 100);
            Percent commission = one.commission() == null ? Percent.ZERO : one.commission();
            fields.require(
                    !commission.isNegative() && commission.compareTo(ALL) <= 0,
                    at + "commission",
                    "range",
                    "A commission is 0 to 100 percent.");
            if (id != null) {
                fields.require(seen.add(id), at + "id", "twice", "This person is given twice.");
                checked.add(new Salesperson(id, name, commission, !Boolean.FALSE.equals(one.active())));
            }
        }
        fields.check();
        return checked;
    }
}
