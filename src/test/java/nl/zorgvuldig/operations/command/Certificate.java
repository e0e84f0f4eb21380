package nl.zorgvuldig.operations.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/// A certificate for `localhost` that vouches for itself, made by the `keytool` of this Java, and
/// written as the PEM files an operator has.
public record Certificate(Path folder, java.security.cert.Certificate certificate, Key key) {
    private static final String PASSWORD = "unimportant";

    public static Certificate make(Path folder, String name, String... algorithm)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve(name + ".p12");
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                "-genkeypair",
                "-alias",
                "one",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString()));
        command.addAll(List.of(algorithm));
        Process made = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.out").toFile())
                .start();
        if (made.waitFor() != 0) {
            throw new IOException(Files.readString(folder.resolve("keytool.out")));
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store)) {
            keys.load(file, PASSWORD.toCharArray());
        }
        return new Certificate(
                folder,
                Objects.requireNonNull(keys.getCertificate("one")),
                Objects.requireNonNull(keys.getKey("one", PASSWORD.toCharArray())));
    }

    public Path writeCertificate(String name) throws IOException, GeneralSecurityException {
        return write(name, "CERTIFICATE", certificate.getEncoded());
    }

    public Path writeKey(String name) throws IOException {
        return write(name, "PRIVATE KEY", key.getEncoded());
    }

    private Path write(String name, String kind, byte[] bytes) throws IOException {
        String text = "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(kind, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes), kind);
        Path file = Files.writeString(folder.resolve(name), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
