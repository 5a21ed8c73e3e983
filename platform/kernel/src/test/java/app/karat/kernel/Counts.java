package app.karat.kernel;

/** How often a proof is repeated: seldom in the ordinary suite, as often as INVARIANTS.md says with {@code -Pfull}. */
public final class Counts {

    private Counts() {}

    public static int of(int ordinary, int full) {
        return Boolean.getBoolean("karat.full") ? full : ordinary;
    }
}
