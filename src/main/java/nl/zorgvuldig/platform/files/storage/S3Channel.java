package nl.zorgvuldig.platform.files.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/// Channel that reads any part of one object on demand. It requests a little more than is wanted,
/// so that small reads one after another are one request.
final class S3Channel implements SeekableByteChannel {
    private static final int LEAST = 1 << 16;

    private final S3Client s3;
    private final String bucket;
    private final String key;
    private final long size;
    private byte[] window = new byte[0];
    private long windowFrom;
    private long position;
    private boolean open = true;

    S3Channel(S3Client s3, String bucket, String key, long size) {
        this.s3 = s3;
        this.bucket = bucket;
        this.key = key;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        if (!open) {
            throw new ClosedChannelException();
        }
        if (position >= size) {
            return -1;
        }
        int all = 0;
        while (to.hasRemaining() && position < size) {
            if (position < windowFrom || position >= windowFrom + window.length) {
                fetch(to.remaining());
            }
            int at = (int) (position - windowFrom);
            int some = Math.min(to.remaining(), window.length - at);
            to.put(window, at, some);
            position += some;
            all += some;
        }
        return all;
    }

    private void fetch(int wanted) throws IOException {
        long last = Math.min(size, position + Math.max(wanted, LEAST)) - 1;
        String range = "bytes=" + position + "-" + last;
        try {
            window = s3.getObjectAsBytes(ask -> ask.bucket(bucket).key(key).range(range))
                    .asByteArrayUnsafe();
        } catch (SdkException failed) {
            throw new IOException("a part of a file does not come", failed);
        }
        if (window.length != last - position + 1) {
            throw new IOException("a part of a file is not as long as it was said to be");
        }
        windowFrom = position;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long to) {
        if (to < 0) {
            throw new IllegalArgumentException("before the beginning");
        }
        position = to;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        window = new byte[0];
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long to) {
        throw new NonWritableChannelException();
    }
}
