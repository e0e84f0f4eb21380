package nl.zorgvuldig.platform.files;

import java.io.InputStream;
import java.util.Objects;

/// So many zeros, for what is large and not worth keeping in memory.
public final class Zeros extends InputStream {
    private long left;

    /// @param length in bytes
    public Zeros(long length) {
        left = length;
    }

    @Override
    public int read() {
        return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int most) {
        Objects.checkFromIndexSize(from, most, bytes.length);
        if (left <= 0) {
            return -1;
        }
        int some = (int) Math.min(left, most);
        left -= some;
        return some;
    }
}
