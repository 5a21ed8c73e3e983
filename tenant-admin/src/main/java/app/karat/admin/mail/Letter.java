package app.karat.admin.mail;

/** A letter ready to send, in both forms that mail programs show. */
public record Letter(String to, String subject, String html, String text) {}
