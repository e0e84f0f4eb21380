package nl.zorgvuldig.school.roster.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts the bytes read and stops at a limit, so that a file of any length costs no more than one
/// of the largest allowed.
final class LimitedInputStream extends FilterInputStream {
    private final long limit;
    private long count;

    LimitedInputStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    long count() {
        return count;
    }

    boolean exceeded() {
        return count > limit;
    }

    @Override
    public int read() throws IOException {
        check();
        int number = super.read();
        if (number >= 0) {
            count++;
        }
        return number;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        check();
        int got = super.read(buffer, offset, length);
        if (got > 0) {
            count += got;
        }
        return got;
    }

    @Override
    public long skip(long wanted) throws IOException {
        check();
        long skipped = super.skip(wanted);
        count += skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void check() throws IOException {
        if (exceeded()) {
            throw new IOException("limit reached");
        }
    }
}
