package nl.zorgvuldig.platform.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/// Read-only part of a channel, from some position to its end.
final class ChannelPart implements SeekableByteChannel {
    private final SeekableByteChannel whole;
    private final long from;

    /// @param from the byte of `whole` that is byte 0 here
    ChannelPart(SeekableByteChannel whole, long from) throws IOException {
        this.whole = whole;
        this.from = from;
        whole.position(from);
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        return whole.read(to);
    }

    @Override
    public long position() throws IOException {
        return whole.position() - from;
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        whole.position(from + position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return whole.size() - from;
    }

    @Override
    public int write(ByteBuffer content) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return whole.isOpen();
    }

    @Override
    public void close() throws IOException {
        whole.close();
    }
}
