package nl.zorgvuldig.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said to the daemon of ClamAV, and what it says, over a real socket.
class ClamdClientTest {
    @TempDir
    Path folder;

    private static Optional<String> scan(ClamdClient daemon, byte[] content) throws IOException {
        return daemon.scan(new ByteArrayInputStream(content));
    }

    private static void scansAll(ClamdClient daemon) throws IOException {
        assertThat(scan(daemon, new byte[0])).isEmpty();
        assertThat(scan(daemon, new byte[3_000_001])).isEmpty();
        assertThat(scan(daemon, TestClamd.eicar())).contains("Eicar-Test-Signature");
    }

    @Test
    void it_is_asked_over_a_socket_of_this_machine() throws IOException {
        Path socket = folder.resolve("clamd.ctl");
        try (TestClamd daemon = TestClamd.at(socket)) {
            scansAll(ClamdClient.at(socket.toString()));
            assertThat(daemon.seen()).isEqualTo(3);
        }
    }

    @Test
    void it_is_asked_on_a_port() throws IOException {
        try (TestClamd daemon = TestClamd.onPort()) {
            scansAll(ClamdClient.at(daemon.name()));
            scansAll(ClamdClient.at(daemon.name().replace("127.0.0.1", "localhost")));
        }
    }

    @Test
    void what_gave_nothing_for_once_is_looked_at_to_its_end() throws IOException {
        byte[] eicar = TestClamd.eicar();
        InputStream halting = new ByteArrayInputStream(eicar) {
            private boolean halted;

            @Override
            public synchronized int read(byte[] bytes, int from, int most) {
                halted = !halted;
                return halted ? super.read(bytes, from, Math.min(most, 10)) : 0;
            }
        };
        try (TestClamd daemon = TestClamd.onPort()) {
            assertThat(ClamdClient.at(daemon.name()).scan(halting)).contains("Eicar-Test-Signature");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WELL")
    void no_verdict_is_no_leave(TestClamd.Mood mood) throws IOException {
        try (TestClamd daemon = TestClamd.onPort()) {
            daemon.feel(mood);
            ClamdClient asked = ClamdClient.at(daemon.name()).within(Duration.ofMillis(300));

            assertThatThrownBy(() -> scan(asked, new byte[1_000_000])).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> scan(asked, TestClamd.eicar())).isInstanceOf(IOException.class);
        }
    }

    @Test
    void where_nobody_listens_there_is_no_verdict() throws IOException {
        ClamdClient socket = ClamdClient.at(folder.resolve("nobody.ctl").toString());
        // a port that is held and does not listen: a free one may be somebody else's by then
        try (Socket held = new Socket()) {
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            ClamdClient port = ClamdClient.at("127.0.0.1:" + held.getLocalPort());
            for (ClamdClient away : new ClamdClient[] {port, socket, ClamdClient.at("no.such.host.invalid:3310")}) {
                assertThatThrownBy(() -> scan(away, new byte[10])).isInstanceOf(IOException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clamd", "127.0.0.1", "host:", ":3310", "host:99999", "a b:1", "./x"})
    void what_is_no_address_is_refused(String named) {
        assertThatIllegalArgumentException().isThrownBy(() -> ClamdClient.at(named));
    }
}
