package nl.zorgvuldig.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/// A certificate authority of an operator, made with the `keytool` of this Java; its certificates
/// are written as the PEM files an operator has.
final class Authority {
    private static final String PASSWORD = "unimportant";
    private static final String NAME = "authority";

    private final Path work;
    private final Path store;

    Authority(Path work) throws IOException, InterruptedException {
        this.work = work;
        store = work.resolve("keys.p12");
        keytool(pair(NAME, "CN=authority of a test", "-ext", "bc:c", "-validity", "2"));
    }

    /// @param more for keytool: how long it counts, and for which host
    void issue(String name, Path certificate, Path key, String... more)
            throws IOException, GeneralSecurityException, InterruptedException {
        List<String> command = pair(name, "CN=" + name, "-signer", NAME);
        command.addAll(List.of(more));
        keytool(command);
        KeyStore keys = load();
        write(certificate, "CERTIFICATE", keys.getCertificate(name).getEncoded());
        write(
                key,
                "PRIVATE KEY",
                Objects.requireNonNull(keys.getKey(name, PASSWORD.toCharArray()))
                        .getEncoded());
        keys.deleteEntry(name);
        try (OutputStream file = Files.newOutputStream(store)) {
            keys.store(file, PASSWORD.toCharArray());
        }
    }

    void writeRoot(Path file) throws IOException, GeneralSecurityException {
        write(file, "CERTIFICATE", load().getCertificate(NAME).getEncoded());
    }

    private static List<String> pair(String name, String subject, String... more) {
        List<String> command = new ArrayList<>(
                List.of("-genkeypair", "-alias", name, "-dname", subject, "-keyalg", "EC", "-groupname", "secp256r1"));
        command.addAll(List.of(more));
        return command;
    }

    private KeyStore load() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store)) {
            keys.load(file, PASSWORD.toCharArray());
        }
        return keys;
    }

    private void keytool(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/keytool").toString());
        command.addAll(arguments);
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", store.toString()));
        Path said = work.resolve("keytool.out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(Files.readString(said));
        }
    }

    private static void write(Path file, String kind, byte[] bytes) throws IOException {
        Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        Files.writeString(
                file, "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, lines.encodeToString(bytes), kind));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
