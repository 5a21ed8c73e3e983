package app.karat.shop.approvals;

import java.util.UUID;

/**
 * The approval that something was done with, as its document keeps it.
 *
 * @param by subject of who approved
 */
public record Approver(UUID approvalId, String by, String name) {}
