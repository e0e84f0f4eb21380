package nl.zorgvuldig.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Set;
import nl.zorgvuldig.platform.database.DatabaseSettings.Login;

/// Client certificates with which the roles authenticate to an external PostgreSQL, instead of
/// passwords: a folder with `root.crt`, which identifies the server, and for each role `<role>.crt`
/// and `<role>.key` (PEM, the key as PKCS #8 without a passphrase).
///
/// The driver reads them at each new connection, so renewed certificates take effect from the next
/// one on. A server that asks for a password gets none.
record ClientCertificates(Path folder) {
    private static final String ROOT = "root.crt";

    /// @throws InvalidSettings in words for the operator when a file is missing, a key is readable
    ///     by others, or everybody can change what identifies the server
    Login login(String url, String role) {
        Path root = ours(present(folder.resolve(ROOT)));
        Path certificate = present(folder.resolve(role + ".crt"));
        Path key = closed(present(folder.resolve(role + ".key")));
        String proof = "sslmode=verify-full&requireAuth=none&sslrootcert=%s&sslcert=%s&sslkey=%s&pemKeyAlgorithm=%s"
                .formatted(encoded(root), encoded(certificate), encoded(key), algorithm(certificate));
        return new Login(url + (url.contains("?") ? "&" : "?") + proof, role, "");
    }

    private static Path present(Path file) {
        if (!Files.isReadable(file)) {
            throw new InvalidSettings("ZORGVULDIG_DB_CERTIFICATES: %s is not there or cannot be read.".formatted(file));
        }
        return file;
    }

    private static Path ours(Path file) {
        if (permissions(file).contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new InvalidSettings(
                    "Everybody on this machine can write in %s. Close it: chmod 640 %s".formatted(file, file));
        }
        return file;
    }

    private static Path closed(Path key) {
        if (permissions(key).contains(PosixFilePermission.OTHERS_READ)) {
            throw new InvalidSettings(
                    "Everybody on this machine can read %s. Close it: chmod 640 %s".formatted(key, key));
        }
        return ours(key);
    }

    private static Set<PosixFilePermission> permissions(Path file) {
        try {
            return Files.getPosixFilePermissions(file);
        } catch (IOException unknown) {
            throw new InvalidSettings("It cannot be seen who may read %s.".formatted(file));
        }
    }

    /// The driver needs the algorithm of the key.
    private static String algorithm(Path certificate) {
        try (InputStream in = Files.newInputStream(certificate)) {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(in)
                    .getPublicKey()
                    .getAlgorithm();
        } catch (IOException | CertificateException unreadable) {
            throw new InvalidSettings("%s is no certificate in PEM.".formatted(certificate));
        }
    }

    private static String encoded(Path file) {
        return URLEncoder.encode(file.toAbsolutePath().toString(), UTF_8);
    }
}
