package app.karat.shop.sheets;

/** How large a sheet may be. */
public final class SheetLimits {

    /** Bytes of a file. */
    public static final long FILE = 64L << 20;

    /** Rows below the headers. */
    public static final int ROWS = 250_000;

    static final int COLUMNS = 200;
    static final int CELL = 32_767;

    /** Bytes that an XLSX may unpack to, all of its parts together. */
    static final long UNPACKED = 1L << 30;

    /** An XLSX part that unpacks to so many times its size is no honest sheet; XML packs to a tenth or twentieth. */
    static final int RATIO = 200;

    /** Parts below this size are not worth a judgement by ratio. */
    static final long SMALL = 4L << 20;

    /** Texts that an XLSX keeps apart from its cells have to be held in memory while it is read. */
    static final long SHARED_TEXTS = 48L << 20;

    private SheetLimits() {}
}
