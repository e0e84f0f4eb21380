package nl.zorgvuldig.operations.command.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.zorgvuldig.operations.command.CommandRefused;
import org.springframework.boot.ssl.pem.PemContent;

/// Certificate with its chain and the matching private key, as PEM files. They are read again when
/// they change, so that a renewal needs no restart.
record TlsFiles(Path certificate, Path key) {
    private static final String CIPHERS = "TLS_AES_256_GCM_SHA384,TLS_CHACHA20_POLY1305_SHA256,TLS_AES_128_GCM_SHA256,"
            + "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,"
            + "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,"
            + "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,"
            + "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256";

    /// @throws CommandRefused in words, when they do not exist or do not belong together
    static Optional<TlsFiles> of(OperatorSettings settings) {
        Optional<String> certificate = settings.find(OperatorSetting.TLS_CERTIFICATE);
        Optional<String> key = settings.find(OperatorSetting.TLS_KEY);
        if (certificate.isPresent() != key.isPresent()) {
            throw new CommandRefused("Set both ZORGVULDIG_TLS_CERTIFICATE and ZORGVULDIG_TLS_KEY, or neither.");
        }
        return certificate.map(file -> {
            TlsFiles files = new TlsFiles(
                    Path.of(file).toAbsolutePath(), Path.of(key.orElseThrow()).toAbsolutePath());
            files.demandPair();
            return files;
        });
    }

    private void demandPair() {
        PublicKey vouched = certificate(certificate).getPublicKey();
        PrivateKey secret = secret(key);
        if (SettingsFile.permissions(key).contains(PosixFilePermission.OTHERS_READ)) {
            throw new CommandRefused(
                    "Everybody on this machine can read %s. Close it: chmod 640 %s".formatted(key, key));
        }
        if (!fit(secret, vouched)) {
            throw new CommandRefused(
                    "The key in %s does not belong to the first certificate in %s.".formatted(key, certificate));
        }
    }

    private static X509Certificate certificate(Path file) {
        try {
            return PemContent.load(file).getCertificates().getFirst();
        } catch (IOException | RuntimeException unusable) {
            throw new CommandRefused("There is no certificate in PEM to be read in %s.".formatted(file));
        }
    }

    private static PrivateKey secret(Path file) {
        try {
            return Objects.requireNonNull(PemContent.load(file).getPrivateKey());
        } catch (IOException | RuntimeException unusable) {
            throw new CommandRefused(
                    "There is no private key in PEM, without a passphrase, to be read in %s.".formatted(file));
        }
    }

    /// Whether a signature of the private key verifies with the public key.
    private static boolean fit(PrivateKey secret, PublicKey vouched) {
        String how =
                switch (secret.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> "EdDSA";
                };
        byte[] words = "zorgvuldig".getBytes(StandardCharsets.US_ASCII);
        try {
            Signature signing = Signature.getInstance(how);
            signing.initSign(secret);
            signing.update(words);
            byte[] signed = signing.sign();
            Signature looking = Signature.getInstance(how);
            looking.initVerify(vouched);
            looking.update(words);
            return looking.verify(signed);
        } catch (GeneralSecurityException otherKind) {
            return false;
        }
    }

    /// The files as properties of Spring Boot.
    List<String> arguments() {
        String bundle = "--spring.ssl.bundle.pem.pages.";
        return List.of(
                "--zorgvuldig.scheme=https",
                "--server.ssl.bundle=pages",
                bundle + "keystore.certificate=" + certificate.toUri(),
                bundle + "keystore.private-key=" + key.toUri(),
                bundle + "reload-on-update=true",
                bundle + "options.enabled-protocols=TLSv1.3,TLSv1.2",
                bundle + "options.ciphers=" + CIPHERS);
    }
}
