package app.karat.shop.books;

import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.problem.Problem;

/** What can be wrong with a question about the books. */
public final class BooksProblem extends Problem {

    private BooksProblem(int status, String slug, String title, String detail) {
        super(status, slug, title, detail);
    }

    /** No seal stands there with that hash: the paper is not of this business, or the chain was changed after it was printed. */
    public static BooksProblem anchorUnknown() {
        return new BooksProblem(
                404,
                "anchor-unknown",
                "Anchor not in the chain",
                "No seal of these books has this number and hash. If it was printed from these books, they were changed afterwards.");
    }

    /** No proof of this business. */
    public static BooksProblem proofUnknown() {
        return new BooksProblem(404, "proof-unknown", "Unknown proof", "There is no such proof.");
    }

    /** Not what we print. */
    public static InvalidInput anchorUnreadable() {
        return InvalidInput.field(
                "anchor", "unreadable", "An anchor is a number, a hyphen and 64 digits from 0-9 and a-f.");
    }
}
