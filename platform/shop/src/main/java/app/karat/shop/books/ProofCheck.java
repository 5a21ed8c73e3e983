package app.karat.shop.books;

/**
 * One thing that must hold, as a query for the rows that break it.
 *
 * @param name capability and file, such as {@code sales/invoice_numbers}
 * @param title the rule in a sentence: the first line of the file
 * @param sql gives {@code document}, {@code id} and {@code detail} of each row at fault, and nothing when all is well
 */
record ProofCheck(String name, String title, String sql) {

    /** Reads the file's first line as the title. */
    static ProofCheck of(String name, String text) {
        String first = text.lines().findFirst().orElse("");
        if (!first.startsWith("-- ")) {
            throw new IllegalArgumentException("the check " + name + " does not begin with a line that says its rule");
        }
        return new ProofCheck(name, first.substring(3).strip(), text);
    }
}
