package app.karat.shop.reservations;

import app.karat.kernel.outbox.Outbox;
import app.karat.shop.audit.AuditTrail;

/** The statements of {@link ReservationStore}; each locks the piece first, for the piece says who may have it. */
final class ReservationSql {

    private static final String COLUMNS = """
            r.id, r.piece_id, p.tag, p.name, p.branch_id AS piece_branch_id, b.name AS piece_branch_name, r.branch_id, r.customer_id, c.name AS customer_name,
            CASE WHEN r.status = 'LIVE' AND r.expires_at <= :now THEN 'EXPIRED' ELSE r.status END AS standing,
            r.expires_at, r.note, r.transfer_id, r.reserved_by, r.fingerprint, r.created_at, r.ended_at
              FROM reservation r JOIN piece p ON p.id = r.piece_id JOIN customer c ON c.id = r.customer_id
                   JOIN branch b ON b.id = p.branch_id
            """;

    static final String BY_ID = "SELECT " + COLUMNS + " WHERE r.id = :id";

    static final String PAGE = "SELECT " + COLUMNS + """
             WHERE (r.created_at, r.id) < (:after, :last)%s
             ORDER BY r.created_at DESC, r.id DESC LIMIT :limit""";

    private static final String TOLD = """
            INSERT INTO %s
            SELECT 'stock', jsonb_build_object('pieceId', id, 'branchId', branch_id, 'status', status) FROM""".formatted(Outbox.COLUMNS);

    /** A reservation whose time is over does not stand in the way: it is ended here. */
    static final String KEEP = """
            WITH held AS MATERIALIZED (
              SELECT p.id, p.tag FROM piece p
               WHERE p.id = :piece AND (p.status = 'IN_STOCK' OR p.status = 'RESERVED' AND p.reserved_until <= :at)
                 AND EXISTS (SELECT FROM customer c WHERE c.id = :customer)
                 FOR UPDATE OF p
            ), lapsed AS (
              UPDATE reservation r SET status = 'EXPIRED', ended_at = :at FROM held WHERE r.piece_id = held.id AND r.status = 'LIVE'
              RETURNING r.id
            ), kept AS (
              UPDATE piece p SET status = 'RESERVED', reservation_id = :id, reserved_for = :customer, reserved_until = :until, updated_at = :at
                FROM held WHERE p.id = held.id
              RETURNING p.id, p.branch_id, p.status
            ), made AS (
              INSERT INTO reservation (id, piece_id, branch_id, customer_id, status, expires_at, note, transfer_id, reserved_by, fingerprint,
                                       created_at)
              SELECT :id, held.id, :branch, :customer, 'LIVE', :until, :note, :transfer, :whoName, :fingerprint, :at
                FROM held WHERE (SELECT count(*) FROM lapsed) >= 0
              RETURNING id, piece_id, expires_at
            ), audited AS (
              %s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, 'reserved', 'reservation', id, NULL,
                        jsonb_build_object('pieceId', piece_id, 'until', expires_at) FROM made
            ), told AS (%s kept)
            SELECT count(*) AS done FROM made""".formatted(AuditTrail.INSERT, TOLD);

    static final String EXTEND = """
            WITH held AS MATERIALIZED (
              SELECT p.id FROM piece p
               WHERE p.id = :piece AND p.reservation_id = :id AND p.reserved_until > :at AND p.status IN ('RESERVED', 'IN_TRANSIT')
                 FOR UPDATE OF p
            ), kept AS (
              UPDATE piece p SET reserved_until = :until, updated_at = :at FROM held WHERE p.id = held.id
              RETURNING p.id
            ), made AS (
              UPDATE reservation r SET expires_at = :until FROM held WHERE r.id = :id AND r.status = 'LIVE'
              RETURNING r.id, r.expires_at
            ), audited AS (
              %s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, 'extended', 'reservation', id, NULL,
                        jsonb_build_object('until', expires_at) FROM made
            )
            SELECT count(*) AS done FROM made""".formatted(AuditTrail.INSERT);

    static final String RELEASE = """
            WITH held AS MATERIALIZED (
              SELECT p.id FROM piece p
               WHERE p.id = :piece AND p.reservation_id = :id AND p.reserved_until > :at AND p.status IN ('RESERVED', 'IN_TRANSIT')
                 FOR UPDATE OF p
            ), freed AS (
              UPDATE piece p SET status = CASE p.status WHEN 'RESERVED' THEN 'IN_STOCK' ELSE p.status END, reservation_id = NULL,
                     reserved_for = NULL, reserved_until = NULL, updated_at = :at
                FROM held WHERE p.id = held.id
              RETURNING p.id, p.branch_id, p.status
            ), made AS (
              UPDATE reservation r SET status = 'RELEASED', ended_at = :at FROM held WHERE r.id = :id AND r.status = 'LIVE'
              RETURNING r.id
            ), audited AS (
              %s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, 'released', 'reservation', id, NULL, NULL FROM made
            ), told AS (%s freed)
            SELECT count(*) AS done FROM made""".formatted(AuditTrail.INSERT, TOLD);

    /** A small batch; a piece that somebody is just selling or moving is left for the next round. */
    static final String EXPIRE = """
            WITH due AS (
              SELECT r.id, r.piece_id FROM reservation r WHERE r.status = 'LIVE' AND r.expires_at <= :at
               ORDER BY r.expires_at LIMIT :batch
            ), held AS MATERIALIZED (
              SELECT p.id, p.reservation_id FROM piece p JOIN due ON due.piece_id = p.id
               WHERE p.reservation_id = due.id AND p.reserved_until <= :at
               ORDER BY p.id FOR UPDATE OF p SKIP LOCKED
            ), freed AS (
              UPDATE piece p SET status = CASE p.status WHEN 'RESERVED' THEN 'IN_STOCK' ELSE p.status END, reservation_id = NULL,
                     reserved_for = NULL, reserved_until = NULL, updated_at = :at
                FROM held WHERE p.id = held.id
              RETURNING p.id, p.branch_id, p.status
            ), made AS (
              UPDATE reservation r SET status = 'EXPIRED', ended_at = :at FROM held WHERE r.id = held.reservation_id AND r.status = 'LIVE'
              RETURNING r.id
            ), audited AS (
              %s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, 'expired', 'reservation', id, NULL, NULL FROM made
            ), told AS (%s freed)
            SELECT count(*) AS done FROM made""".formatted(AuditTrail.INSERT, TOLD);

    /** What can be had in these branches: name, place and weights, nothing of what it cost or who may get it. */
    static final String AVAILABLE = """
            SELECT p.id, p.tag, p.name, p.category, p.metal, p.purity, p.gross_grams, p.net_grams, p.branch_id, b.name AS branch_name, p.created_at
              FROM piece p JOIN branch b ON b.id = p.branch_id
             WHERE (p.created_at, p.id) < (:after, :last) AND (p.status = 'IN_STOCK' OR p.status = 'RESERVED' AND p.reserved_until <= :now)
               AND p.branch_id <> :branch%s
             ORDER BY p.created_at DESC, p.id DESC LIMIT :limit""";

    static final String STANDING = "SELECT tag, status, branch_id FROM piece WHERE id = :id";

    private ReservationSql() {}
}
