package nl.zorgvuldig.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The daemon of ClamAV itself, with one signature: that of EICAR's harmless file. Not in the
/// ordinary run, for not every machine has it: `./zorgvuldig test clamd`.
class RealClamdTest {
    private static final long LIMIT = 4 << 20;

    @TempDir
    static Path folder;

    private static Process daemon;
    private static Path socket;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        socket = folder.resolve("clamd.ctl");
        Path signatures = Files.createDirectory(folder.resolve("signatures"));
        Files.writeString(signatures.resolve("one.ndb"), "Eicar-Test-Signature:0:0:" + hex(TestClamd.eicar()) + "\n");
        Path settings = folder.resolve("clamd.conf");
        Files.writeString(settings, """
                Foreground yes
                DatabaseDirectory %s
                LocalSocket %s
                TCPSocket %d
                TCPAddr 127.0.0.1
                StreamMaxLength %d
                MaxFileSize 1M
                AlertExceedsMax yes
                """.formatted(signatures, socket, port, LIMIT));
        daemon = new ProcessBuilder(program(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !daemon.isAlive() || Files.exists(socket));
        assertThat(daemon.isAlive())
                .as(Files.readString(folder.resolve("said")))
                .isTrue();
    }

    /// Debian keeps it where only root looks.
    private static String program() {
        Path debian = Path.of("/usr/sbin/clamd");
        return Files.isExecutable(debian) ? debian.toString() : "clamd";
    }

    @AfterAll
    static void stop() {
        daemon.destroy();
        daemon.onExit().join();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] zipOf(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("brief.com"));
            zip.write(content);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    private static Optional<String> scan(String where, byte[] content) throws IOException {
        return ClamdClient.at(where).scan(new ByteArrayInputStream(content));
    }

    @Test
    void it_finds_what_it_knows_and_nothing_else() throws IOException {
        for (String where : new String[] {socket.toString(), "127.0.0.1:" + port}) {
            assertThat(scan(where, TestClamd.eicar())).hasValueSatisfying(RealClamdTest::isEicar);
            assertThat(scan(where, zipOf(TestClamd.eicar()))).hasValueSatisfying(RealClamdTest::isEicar);
            assertThat(scan(where, SampleDocuments.pdf(1))).isEmpty();
            assertThat(scan(where, zipOf(new byte[100_000]))).isEmpty();
            assertThat(scan(where, new byte[0])).isEmpty();
        }
    }

    private static void isEicar(String name) {
        assertThat(name).startsWith("Eicar-Test-Signature");
    }

    @Test
    void more_than_it_looks_at_gets_no_verdict() {
        assertThatThrownBy(() -> scan(socket.toString(), zipOf(noise(2 << 20))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no verdict");
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(1).nextBytes(noise);
        return noise;
    }

    @Test
    void more_than_it_takes_gets_no_verdict() {
        assertThatThrownBy(() -> scan(socket.toString(), new byte[(int) (2 * LIMIT)]))
                .isInstanceOf(IOException.class);
    }
}
