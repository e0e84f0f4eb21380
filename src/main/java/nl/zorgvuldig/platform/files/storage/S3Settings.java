package nl.zorgvuldig.platform.files.storage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/// Settings of the S3-compatible store for files, with its credentials. Prints without the secret.
///
/// @param endpoint empty for that of the region at Amazon
public record S3Settings(String bucket, Optional<URI> endpoint, String region, AwsCredentialsProvider keys) {

    /// @param credentials a file in which somebody renews the keys; empty for a permanent key
    /// @param secret the secret itself; empty when it is in a file
    /// @param file that contains the secret; empty when there is none
    /// @throws IllegalStateException in words for the operator when something is missing
    public static S3Settings of(
            String bucket,
            String endpoint,
            String region,
            String credentials,
            String accessKey,
            String secret,
            String file) {
        return new S3Settings(
                bucket.strip(),
                endpoint.isBlank() ? Optional.empty() : Optional.of(URI.create(endpoint.strip())),
                region.isBlank() ? "us-east-1" : region.strip(),
                credentials.isBlank()
                        ? fixed(accessKey, secret, file)
                        : renewed(credentials, accessKey + secret + file));
    }

    private static AwsCredentialsProvider renewed(String credentials, String fixed) {
        if (!fixed.isBlank()) {
            throw new IllegalStateException(
                    "Set ZORGVULDIG_S3_CREDENTIALS or ZORGVULDIG_S3_ACCESS_KEY with its secret, not" + " both.");
        }
        return new S3Credentials(Path.of(credentials.strip()));
    }

    private static AwsCredentialsProvider fixed(String accessKey, String secret, String file) {
        if (accessKey.isBlank() || secret.isBlank() == file.isBlank()) {
            throw new IllegalStateException("With ZORGVULDIG_S3_BUCKET set ZORGVULDIG_S3_CREDENTIALS; or"
                    + " ZORGVULDIG_S3_ACCESS_KEY, and ZORGVULDIG_S3_SECRET_KEY or"
                    + " ZORGVULDIG_S3_SECRET_KEY_FILE (docs/files.md).");
        }
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(
                accessKey.strip(), secret.isBlank() ? read(Path.of(file.strip())) : secret.strip()));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new IllegalStateException("ZORGVULDIG_S3_SECRET_KEY_FILE cannot be read.", unreadable);
        }
    }

    @Override
    public String toString() {
        return "S3Settings[" + bucket + ", [sealed]]";
    }
}
