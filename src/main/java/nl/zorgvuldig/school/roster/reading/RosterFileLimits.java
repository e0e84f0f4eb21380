package nl.zorgvuldig.school.roster.reading;

/// Limits on how much of a file is read. One school is far below all of these.
final class RosterFileLimits {
    static final long FILE_BYTES = 50L << 20;
    static final int RECORDS = 50_000;
    static final int TEXT_CHARACTERS = 2_000;

    static final int XML_DEPTH = 24;
    static final int XML_ELEMENTS = 1_000_000;

    static final int ZIP_ENTRIES = 100;
    static final long ZIP_ENTRY_BYTES = 25L << 20;
    static final long ZIP_TOTAL_BYTES = 50L << 20;
    /// Number of bytes of output above which an entry may not have grown more than [#ZIP_RATIO]
    /// times.
    static final long ZIP_RATIO_FROM = 1L << 20;

    static final long ZIP_RATIO = 100;

    private RosterFileLimits() {}

    static int megabytes(long bytes) {
        return Math.toIntExact(bytes >> 20);
    }
}
