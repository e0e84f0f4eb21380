package nl.zorgvuldig.operations.command.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.InTurn;
import nl.zorgvuldig.demo.Demonstration;
import nl.zorgvuldig.operations.command.Certificate;
import nl.zorgvuldig.operations.command.CommandRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said about where to listen, before anything starts.
@InTurn
class ListenAddressesTest {
    @TempDir
    Path folder;

    private static ListenAddresses listening(Map<String, String> environment) {
        return listening(environment, false);
    }

    private static ListenAddresses listening(Map<String, String> environment, boolean demonstration) {
        OperatorSettings settings = OperatorSettings.of(environment, Optional.empty());
        return ListenAddresses.of(new DataHome(Path.of("/none"), demonstration, settings));
    }

    private static void refused(Map<String, String> environment, String word) {
        assertThatThrownBy(() -> listening(environment))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining(word);
    }

    @Test
    void nothing_is_measured_and_nothing_encrypted_unless_it_was_asked_for() {
        assertThat(listening(Map.of()).arguments()).isEmpty();
        assertThat(listening(Map.of()).pages().port()).isEqualTo(8080);
    }

    @Test
    void a_demonstration_listens_on_this_machine_alone_unless_an_address_is_named() {
        assertThat(listening(Map.of(), true).arguments()).contains("--server.address=127.0.0.1");
        assertThat(listening(Map.of("ZORGVULDIG_ADDRESS", "0.0.0.0"), true).arguments())
                .contains("--server.address=0.0.0.0");
    }

    @Test
    void metrics_listen_on_this_machine_alone_unless_an_address_is_named() {
        assertThat(listening(Map.of("ZORGVULDIG_METRICS_PORT", "9100")).arguments())
                .contains("--management.server.port=9100")
                .contains("--management.server.address=127.0.0.1")
                .contains("--management.endpoints.web.exposure.include=health,prometheus");
        assertThat(listening(Map.of("ZORGVULDIG_METRICS_PORT", "9100", "ZORGVULDIG_METRICS_ADDRESS", "192.0.2.7"))
                        .arguments())
                .contains("--management.server.address=192.0.2.7");
        refused(Map.of("ZORGVULDIG_METRICS_PORT", "8080"), "another port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "80 80", "9999999999"})
    void a_port_is_a_number_from_1_to_65535(String text) {
        refused(Map.of("ZORGVULDIG_PORT", text), "ZORGVULDIG_PORT");
        refused(Map.of("ZORGVULDIG_METRICS_PORT", text), "ZORGVULDIG_METRICS_PORT");
    }

    @Test
    void yes_is_yes_and_what_was_not_set_is_no() {
        OperatorSettings told = OperatorSettings.of(Map.of("ZORGVULDIG_TELL_EVENTS", "yes"), Optional.empty());
        assertThat(told.yes(OperatorSetting.TELL_EVENTS)).isTrue();
        OperatorSettings silent = OperatorSettings.of(Map.of("ZORGVULDIG_TELL_EVENTS", ""), Optional.empty());
        assertThat(silent.yes(OperatorSetting.TELL_EVENTS)).isFalse();
        OperatorSettings other = OperatorSettings.of(Map.of("ZORGVULDIG_TELL_EVENTS", "true"), Optional.empty());
        assertThatThrownBy(() -> other.yes(OperatorSetting.TELL_EVENTS))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("yes or no");
    }

    @Test
    void hosts_below_are_ours_or_not_and_nothing_between() {
        assertThat(listening(Map.of("ZORGVULDIG_HSTS_HOSTS_BELOW", "no")).arguments())
                .isEmpty();
        assertThat(listening(Map.of("ZORGVULDIG_HSTS_HOSTS_BELOW", "yes")).arguments())
                .isEmpty();
        assertThat(listening(Map.of("ZORGVULDIG_HSTS_HOSTS_BELOW", "")).arguments())
                .isEmpty();
        refused(Map.of("ZORGVULDIG_HSTS_HOSTS_BELOW", "nee"), "yes or no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.nl", "1.2.3.4.5", ":", "--server.ssl.enabled=false"})
    void an_address_is_an_address_and_no_name(String text) {
        refused(Map.of("ZORGVULDIG_ADDRESS", text), "ZORGVULDIG_ADDRESS");
    }

    @Test
    void a_port_that_is_taken_is_said_at_once() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            ListenAddresses metrics = listening(Map.of("ZORGVULDIG_METRICS_PORT", port));

            assertThatThrownBy(() -> metrics.metrics().orElseThrow().demandFree())
                    .isInstanceOf(CommandRefused.class)
                    .hasMessageContaining("ZORGVULDIG_METRICS_PORT");
        }
    }

    /// `demo` and `serve` both say that it is taken, so both understood it.
    @ParameterizedTest
    @ValueSource(strings = {"demo", "serve"})
    void the_port_can_stand_on_the_command_line(String word) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());

            assertThat(Demonstration.run(word, "--port", port)).isEqualTo(1);
            assertThat(Demonstration.run(word, "--port=http")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"EC, -keyalg EC -groupname secp256r1", "RSA, -keyalg RSA -keysize 2048", "Ed25519, -keyalg Ed25519"})
    void a_key_and_the_certificate_of_it_are_taken_whatever_their_kind(String name, String how)
            throws IOException, GeneralSecurityException, InterruptedException {
        Certificate certificate = Certificate.make(folder, name, how.split(" "));

        assertThat(listening(Map.of(
                                "ZORGVULDIG_TLS_CERTIFICATE",
                                certificate.writeCertificate("cert.pem").toString(),
                                "ZORGVULDIG_TLS_KEY",
                                certificate.writeKey("key.pem").toString()))
                        .arguments())
                .contains("--server.ssl.bundle=pages");
    }

    @Test
    void what_does_not_belong_together_or_lies_open_is_refused_in_words()
            throws IOException, GeneralSecurityException, InterruptedException {
        Certificate each = Certificate.make(folder, "one", "-keyalg", "EC");
        Certificate other = Certificate.make(folder, "other", "-keyalg", "EC");
        String certificate = each.writeCertificate("cert.pem").toString();
        Path key = each.writeKey("key.pem");
        String stranger = other.writeKey("other.pem").toString();

        refused(Map.of("ZORGVULDIG_TLS_CERTIFICATE", certificate), "both");
        refused(Map.of("ZORGVULDIG_TLS_KEY", key.toString()), "both");
        refused(tls(certificate, stranger), "does not belong");
        refused(tls(certificate, certificate), "no private key");
        refused(tls(key.toString(), key.toString()), "no certificate");
        refused(tls(certificate, "/nergens"), "/nergens");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        refused(tls(certificate, key.toString()), "chmod");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        Map<String, String> unencrypted = new java.util.HashMap<>(tls(certificate, key.toString()));
        unencrypted.put("ZORGVULDIG_URL", "http://school.example");
        refused(unencrypted, "https://");
    }

    private static Map<String, String> tls(String certificate, String key) {
        return Map.of("ZORGVULDIG_TLS_CERTIFICATE", certificate, "ZORGVULDIG_TLS_KEY", key);
    }
}
