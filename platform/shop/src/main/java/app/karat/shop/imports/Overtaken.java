package app.karat.shop.imports;

/** Another worker has taken the run further meanwhile; this one has nothing left to do. */
final class Overtaken extends RuntimeException {

    Overtaken() {
        super("overtaken by another worker", null, false, false);
    }
}
