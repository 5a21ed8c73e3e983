package app.karat.shop.objects;

import app.karat.kernel.tenancy.TenantId;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of one object. It is made of ids of ours only, so no text that somebody typed can lead out of the tenant's place.
 *
 * @param kind what it is, one lower-case word such as {@code photos}
 * @param part which file of the thing, such as {@code small}
 */
public record ObjectKey(TenantId tenant, String kind, UUID id, String part) {

    private static final Pattern WORD = Pattern.compile("[a-z]{1,20}");

    public ObjectKey {
        if (!WORD.matcher(kind).matches() || !WORD.matcher(part).matches()) {
            throw new IllegalArgumentException("not the name of an object");
        }
    }

    /** The path in a folder or bucket: {@code <tenant>/photos/<id>.small}. */
    public String path() {
        return tenant + "/" + kind + "/" + id + "." + part;
    }
}
