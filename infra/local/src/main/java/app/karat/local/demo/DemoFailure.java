package app.karat.local.demo;

/** A step of the filling that did not work; Karat runs on and the next start tries again. */
final class DemoFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoFailure(String what) {
        super(what);
    }

    DemoFailure(String what, Throwable cause) {
        super(what, cause);
    }
}
