package app.karat.kernel.tenancy;

import java.util.UUID;

/** Identifies one jewellery business, for ever; never reused. */
public record TenantId(UUID value) {

    /** Reads the textual form that tokens and events carry. */
    public static TenantId parse(String text) {
        return new TenantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
