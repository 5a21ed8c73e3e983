package app.karat.kernel.outbox;

/** A row on its way out: who wrote it is told by the database role, not by the payload. */
record OutboxRow(long id, String tenantRole, String topic, String payload) {}
