package nl.zorgvuldig.platform.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// Speaks as the daemon of ClamAV does, over a real socket, and knows one virus: the harmless file
/// that EICAR made to try such programs with. `RealClamdTest` asks the same with the daemon itself.
public final class TestClamd implements AutoCloseable {
    /// How it feels.
    public enum Mood {
        WELL,
        HANGS_UP,
        SILENT,
        FULL,
        GAVE_UP,
        TALKS_NONSENSE
    }

    private static final String INSTREAM = "zINSTREAM\0";

    private final ServerSocketChannel server;
    private final AtomicInteger seen = new AtomicInteger();
    private volatile Mood mood = Mood.WELL;

    private TestClamd(StandardProtocolFamily family, SocketAddress address) {
        try {
            server = ServerSocketChannel.open(family);
            server.bind(address);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public static TestClamd onPort() {
        return new TestClamd(StandardProtocolFamily.INET, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    static TestClamd at(Path socket) {
        return new TestClamd(StandardProtocolFamily.UNIX, UnixDomainSocketAddress.of(socket));
    }

    /// A text that is the virus.
    public static byte[] eicar() {
        return ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*").getBytes(US_ASCII);
    }

    /// As a setting names it; only of one on a port.
    public String name() {
        try {
            return "127.0.0.1:" + ((InetSocketAddress) server.getLocalAddress()).getPort();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    public void feel(Mood other) {
        mood = other;
    }

    /// How many files it looked at.
    public int seen() {
        return seen.get();
    }

    private void serve() {
        while (server.isOpen()) {
            try {
                SocketChannel line = server.accept();
                Thread.ofVirtual().start(() -> talk(line));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(SocketChannel line) {
        try (line) {
            Mood now = mood;
            if (now == Mood.HANGS_UP) {
                return;
            }
            DataInputStream in = new DataInputStream(Channels.newInputStream(line));
            if (!new String(in.readNBytes(INSTREAM.length()), US_ASCII).equals(INSTREAM)) {
                say(line, "UNKNOWN COMMAND");
                return;
            }
            byte[] content = content(in);
            switch (now) {
                case WELL -> {
                    seen.incrementAndGet();
                    boolean virus = new String(content, US_ASCII).startsWith(text(eicar()));
                    say(line, virus ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
                }
                case SILENT -> in.read();
                case FULL -> say(line, "INSTREAM size limit exceeded. ERROR");
                case GAVE_UP -> say(line, "stream: Heuristics.Limits.Exceeded.MaxScanTime FOUND");
                case TALKS_NONSENSE -> say(line, "x".repeat(5000));
                case HANGS_UP -> {}
            }
        } catch (IOException gone) {
            // whoever asked hung up
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, US_ASCII);
    }

    private static byte[] content(DataInputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            all.writeBytes(in.readNBytes(length));
        }
        return all.toByteArray();
    }

    private static void say(SocketChannel line, String words) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((words + "\0").getBytes(US_ASCII));
        while (bytes.hasRemaining()) {
            line.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
