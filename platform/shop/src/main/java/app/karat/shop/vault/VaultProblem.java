package app.karat.shop.vault;

import app.karat.kernel.problem.Problem;

/** Why a sealed number cannot be opened. */
public final class VaultProblem extends Problem {

    private static final String NOTHING = "number-unknown";

    private VaultProblem(int status, String slug, String title, String detail) {
        super(status, slug, title, detail);
    }

    /** The key that sealed it is not configured any more. */
    static VaultProblem keyMissing(String id, String property) {
        return new VaultProblem(
                503,
                "identity-key-missing",
                "Key missing",
                "The number was sealed with the key %s, which %s does not hold.".formatted(id, property));
    }

    /** Whether an error says just that there is no number. */
    public static boolean isNothingSealed(Throwable error) {
        return error instanceof VaultProblem problem && problem.slug().equals(NOTHING);
    }

    /** Nothing is sealed there, or the sealing of older numbers has not come to it yet. */
    public static VaultProblem nothingSealed() {
        return new VaultProblem(404, NOTHING, "No number", "No number is on record here.");
    }
}
