package nl.zorgvuldig.platform.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Client of the daemon of ClamAV, which scans a file for anything harmful (command INSTREAM: the
/// file in pieces, each after its length in four bytes, and one of length zero at the end).
public final class ClamdClient {
    private static final Pattern HOST_AND_PORT = Pattern.compile("\\[?([^\\[\\]/ ]+)\\]?:(\\d{1,5})");
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
    private static final String NOT_ALL_OF_IT = "Heuristics.Limits.Exceeded";
    private static final String CLEAN = "stream: OK";
    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(5);
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_ANSWER = 1 << 10;

    private final StandardProtocolFamily family;
    private final Supplier<SocketAddress> address;
    private final Duration patience;

    private ClamdClient(StandardProtocolFamily family, Supplier<SocketAddress> address, Duration patience) {
        this.family = family;
        this.address = address;
        this.patience = patience;
    }

    /// @param named the path of its socket on this machine, or a host and a port
    /// @throws IllegalArgumentException when it is neither
    public static ClamdClient at(String named) {
        if (named.startsWith("/")) {
            Path socket = Path.of(named);
            return new ClamdClient(
                    StandardProtocolFamily.UNIX, () -> UnixDomainSocketAddress.of(socket), ANSWERED_WITHIN);
        }
        Matcher parts = HOST_AND_PORT.matcher(named);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65_535) {
            throw new IllegalArgumentException("neither the path of a socket nor host:port");
        }
        String host = parts.group(1);
        int port = Integer.parseInt(parts.group(2));
        return new ClamdClient(
                host.contains(":") ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET,
                () -> new InetSocketAddress(host, port),
                ANSWERED_WITHIN);
    }

    /// How long its answer may take.
    public Duration patience() {
        return patience;
    }

    /// The same daemon, with a shorter time-out.
    public ClamdClient within(Duration shorter) {
        return new ClamdClient(family, address, shorter);
    }

    /// @return the daemon's name for what it found; empty when it found nothing
    /// @throws IOException when it does not answer, or gives no verdict
    public Optional<String> scan(InputStream content) throws IOException {
        try (SocketChannel line = SocketChannel.open(family)) {
            limited(line, CONNECTED_WITHIN, () -> {
                line.connect(address.get());
                return line;
            });
            return verdict(limited(line, patience, () -> {
                send(content, line);
                return answer(line);
            }));
        } catch (RuntimeException unusable) {
            throw new IOException("the address of clamd cannot be used", unusable);
        }
    }

    @FunctionalInterface
    private interface Talk<T> {
        T talk() throws IOException;
    }

    /// Closes the connection when it takes longer.
    private static <T> T limited(SocketChannel line, Duration limit, Talk<T> talk) throws IOException {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        CompletableFuture<Void> watch =
                ended.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).whenComplete((_, late) -> hangUp(line, late));
        try {
            return talk.talk();
        } finally {
            ended.complete(null);
            watch.cancel(false);
        }
    }

    private static void hangUp(SocketChannel line, @Nullable Throwable late) {
        if (late != null) {
            try {
                line.close();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    private static void send(InputStream content, SocketChannel line) throws IOException {
        write(line, ByteBuffer.wrap("zINSTREAM\0".getBytes(US_ASCII)));
        byte[] piece = new byte[PIECE];
        ByteBuffer framed = ByteBuffer.allocate(Integer.BYTES + PIECE);
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            if (read > 0) { // a piece of length zero is the end
                write(line, framed.clear().putInt(read).put(piece, 0, read).flip());
            }
        }
        write(line, framed.clear().putInt(0).flip());
    }

    private static void write(SocketChannel line, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            line.write(bytes);
        }
    }

    private static String answer(SocketChannel line) throws IOException {
        ByteBuffer said = ByteBuffer.allocate(LONGEST_ANSWER);
        while (said.hasRemaining() && !ended(said) && line.read(said) >= 0) {
            // until it said everything
        }
        return new String(said.array(), 0, said.position(), US_ASCII).replace("\0", "");
    }

    private static boolean ended(ByteBuffer said) {
        return said.position() > 0 && said.get(said.position() - 1) == 0;
    }

    private static Optional<String> verdict(String said) throws IOException {
        Matcher found = FOUND.matcher(said);
        if (found.matches() && !found.group(1).startsWith(NOT_ALL_OF_IT)) {
            return Optional.of(found.group(1).replaceAll("[^A-Za-z0-9._-]", "?"));
        }
        if (!said.equals(CLEAN)) {
            throw new IOException("clamd gave no verdict");
        }
        return Optional.empty();
    }
}
