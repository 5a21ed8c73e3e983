package app.karat.shop.branches;

import app.karat.kernel.problem.Problem;

/** What can be wrong with the shop's own settings. */
public final class ShopProblem extends Problem {

    private ShopProblem(int status, String slug, String title, String detail) {
        super(status, slug, title, detail);
    }

    /** Somebody else saved first. */
    public static ShopProblem changedMeanwhile() {
        return new ShopProblem(
                412,
                "changed-meanwhile",
                "Changed meanwhile",
                "Somebody changed this since you opened it. Load it again and repeat your change.");
    }
}
