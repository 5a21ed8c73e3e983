package app.karat.identity.clients;

import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** A program that may ask for tokens: how it is registered, and what its own token says. */
record Client(RegisteredClient registration, Grant grant) {}
