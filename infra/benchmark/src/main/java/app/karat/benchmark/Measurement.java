package app.karat.benchmark;

/** One cell of the table: an operation by this many clients over this many tenants, through the product and raw. */
record Measurement(String operation, int tenants, int inFlight, Sample http, Sample raw) {

    /** Throughput of the product as a share of the raw calls'. */
    double ratio() {
        return http.perSecond() / raw.perSecond();
    }

    /** How many times as long the middle request takes. */
    double slowdown() {
        return http.millis(0.5) / raw.millis(0.5);
    }

    int failed() {
        return http.failed() + raw.failed();
    }
}
