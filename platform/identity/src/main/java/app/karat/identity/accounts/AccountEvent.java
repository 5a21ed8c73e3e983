package app.karat.identity.accounts;

/** What happened to an account that others must act on, within the same transaction. */
public sealed interface AccountEvent {

    AccountId account();

    /** The password is another one now. */
    record PasswordChanged(AccountId account) implements AccountEvent {}

    /** The account may no longer be used. */
    record Disabled(AccountId account) implements AccountEvent {}
}
