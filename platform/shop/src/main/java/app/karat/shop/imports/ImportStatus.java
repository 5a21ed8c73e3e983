package app.karat.shop.imports;

/** Where a run stands. */
public enum ImportStatus {
    /** The file is here and waits for its mapping. */
    UPLOADED,
    CHECKING,
    /** The dry run is through. */
    CHECKED,
    IMPORTING,
    DONE,
    UNDOING,
    UNDONE,
    /** The file cannot be read to its end; nothing more happens to it. */
    FAILED;

    /** Whether a worker has to do something. */
    public boolean isWork() {
        return this == CHECKING || this == IMPORTING || this == UNDOING;
    }
}
