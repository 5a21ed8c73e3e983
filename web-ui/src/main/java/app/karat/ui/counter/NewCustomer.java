package app.karat.ui.counter;

import app.karat.ui.api.shop.Customer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer as typed into one field at the counter: the figures are the phone number, the rest is the name. */
record NewCustomer(String name, @Nullable String phone) {

    private static final int SHORTEST_PHONE = 6;

    static NewCustomer of(String typed) {
        String phone = typed.replaceAll("[^+0-9 ]", "").strip().replaceAll(" +", " ");
        String name = typed.replaceAll("[+0-9]", "").strip().replaceAll("\\s+", " ");
        boolean hasPhone = phone.replace(" ", "").length() >= SHORTEST_PHONE;
        return hasPhone ? new NewCustomer(name.isEmpty() ? typed : name, phone) : new NewCustomer(typed, null);
    }

    /** As it will be kept. */
    String shown() {
        return phone == null || phone.equals(name) ? name : name + " · " + phone;
    }

    Customer.Details details() {
        return new Customer.Details(UUID.randomUUID(), name, phone, null, null, null, null);
    }
}
