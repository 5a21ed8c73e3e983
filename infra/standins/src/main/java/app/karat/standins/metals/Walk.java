package app.karat.standins.metals;

import java.time.Instant;

/**
 * A price that wanders: a pure function of seed, name and time, so that it goes on after a restart and can be repeated. Waves of
 * several lengths with random heights lie on each other; the sum stays within about ±4 % of the start.
 */
record Walk(long seed, String name) {

    private static final long[] PERIOD_SECONDS = {4, 45, 600, 14_400, 259_200};
    private static final double[] HEIGHT = {0.00015, 0.0006, 0.003, 0.010, 0.020};

    /** The factor on the start price at this instant, in steps of a second; strength 1 is the usual unrest. */
    double factorAt(Instant at, double strength) {
        double sum = 0;
        for (int wave = 0; wave < HEIGHT.length; wave++) {
            sum += HEIGHT[wave] * level(wave, at.getEpochSecond());
        }
        return 1 + strength * sum;
    }

    /** Between two random levels the wave moves smoothly from one to the other. */
    private double level(int wave, long second) {
        long step = Math.floorDiv(second, PERIOD_SECONDS[wave]);
        double part = Math.floorMod(second, PERIOD_SECONDS[wave]) / (double) PERIOD_SECONDS[wave];
        double smooth = part * part * (3 - 2 * part);
        return random(wave, step) * (1 - smooth) + random(wave, step + 1) * smooth;
    }

    /** A number in [-1, 1) mixed from seed, name, wave and step. */
    private double random(int wave, long step) {
        long mixed =
                seed * 0x9E3779B97F4A7C15L + name.hashCode() * 0xC2B2AE3D27D4EB4FL + wave * 0x165667B19E3779F9L + step;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        mixed = mixed ^ (mixed >>> 31);
        return (mixed >> 11) / (double) (1L << 52);
    }
}
