package nl.zorgvuldig.platform.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Channel of a large file on its way to somebody, which checks again and again whether reading may
/// continue: a slow reader must not go on seeing what nobody may see any more. The announced length
/// cannot be taken back, so it breaks off.
public final class StoppableChannel implements SeekableByteChannel {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SeekableByteChannel content;
    private final BooleanSupplier mayGoOn;
    private long looked = System.nanoTime();

    public StoppableChannel(SeekableByteChannel content, BooleanSupplier mayGoOn) {
        this.content = content;
        this.mayGoOn = mayGoOn;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (System.nanoTime() - looked > PAUSE.toNanos()) {
            if (!goesOn()) {
                throw new IOException("it may not be seen any more");
            }
            looked = System.nanoTime();
        }
        return content.read(into);
    }

    /// A check that fails counts as a refusal.
    private boolean goesOn() throws IOException {
        try {
            return mayGoOn.getAsBoolean();
        } catch (RuntimeException unanswered) {
            throw new IOException("it cannot be asked whether it may be seen", unanswered);
        }
    }

    @Override
    public long position() throws IOException {
        return content.position();
    }

    @Override
    public SeekableByteChannel position(long to) throws IOException {
        content.position(to);
        return this;
    }

    @Override
    public long size() throws IOException {
        return content.size();
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        return content.write(from);
    }

    @Override
    public SeekableByteChannel truncate(long to) throws IOException {
        content.truncate(to);
        return this;
    }

    @Override
    public boolean isOpen() {
        return content.isOpen();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
