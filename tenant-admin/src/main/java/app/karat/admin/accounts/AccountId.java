package app.karat.admin.accounts;

import java.util.UUID;

/** A person's account at identity. Made by the caller that opens it, so that a repeated request opens nothing twice. */
public record AccountId(UUID value) {}
