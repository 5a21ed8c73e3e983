package app.karat.identity.accounts;

import java.util.UUID;

/** An account's id, made here and never reused; it is the {@code sub} of every token of that person. */
public record AccountId(UUID value) {

    /** A new id that nobody has. */
    public static AccountId fresh() {
        return new AccountId(UUID.randomUUID());
    }

    /** Reads the id out of a session's or token's subject. */
    public static AccountId of(String subject) {
        return new AccountId(UUID.fromString(subject));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
