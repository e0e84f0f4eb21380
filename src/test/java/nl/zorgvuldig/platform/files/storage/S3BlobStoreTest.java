package nl.zorgvuldig.platform.files.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.UUID;
import nl.zorgvuldig.InTurn;
import nl.zorgvuldig.platform.files.BlobStore;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/// The contract, by a real S3 server.
@InTurn
class S3BlobStoreTest extends BlobStoreContract {
    @TempDir
    Path folder;

    @Override
    BlobStore store() {
        return S3Server.running().blobs();
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void what_misses_is_said_at_the_start_and_the_secret_is_never_printed() throws Exception {
        S3Settings good = S3Server.running().settings();
        assertThat(good.toString()).contains("[sealed]").doesNotContain(S3Server.KEY, S3Server.SECRET);
        Path file = Files.writeString(folder.resolve("secret"), S3Server.SECRET + "\n");
        S3Settings fromFile = S3Settings.of(
                good.bucket(), good.endpoint().orElseThrow().toString(), "", "", S3Server.KEY, "", file.toString());
        assertThat(S3BlobStore.connect(fromFile)).isNotNull();

        assertThatThrownBy(() -> S3Settings.of("b", "", "", "", "", "secret", ""))
                .hasMessageContaining("ZORGVULDIG_S3_ACCESS_KEY");
        assertThatThrownBy(() -> S3Settings.of("b", "", "", "", "a", "secret", file.toString()))
                .hasMessageContaining("ZORGVULDIG_S3_SECRET_KEY_FILE")
                .hasMessageNotContaining("secret,");
        assertThatThrownBy(() -> S3Settings.of("b", "", "", file.toString(), "a", "geheim", ""))
                .hasMessageContaining("not both")
                .hasMessageNotContaining("geheim");
        for (S3Settings wrong : new S3Settings[] {
            new S3Settings("no-such-bucket", good.endpoint(), good.region(), good.keys()),
            new S3Settings(
                    good.bucket(),
                    good.endpoint(),
                    good.region(),
                    StaticCredentialsProvider.create(
                            AwsBasicCredentials.create(S3Server.KEY, "another-secret-of-nobody")))
        }) {
            assertThatThrownBy(() -> S3BlobStore.connect(wrong))
                    .hasMessageContaining("ZORGVULDIG_S3_BUCKET")
                    .hasMessageNotContaining("another-secret");
        }
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void keys_that_somebody_renews_count_from_the_next_request_on() throws Exception {
        S3Settings good = S3Server.running().settings();
        Path file = keys(S3Server.KEY, S3Server.SECRET, "");
        S3BlobStore blobs = S3BlobStore.connect(S3Settings.of(
                good.bucket(), good.endpoint().orElseThrow().toString(), good.region(), file.toString(), "", "", ""));
        BoardId board = new BoardId(UUID.randomUUID());
        assertThat(blobs.listBefore(board, Instant.now())).isEmpty();

        keys(S3Server.KEY, "over-since-a-minute", "");
        assertThatThrownBy(() -> blobs.listBefore(board, Instant.now()))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("over-since");
        keys(S3Server.KEY, S3Server.SECRET, "");
        assertThat(blobs.listBefore(board, Instant.now())).isEmpty();
        Files.delete(file);
        assertThatThrownBy(() -> blobs.listBefore(board, Instant.now()))
                .hasStackTraceContaining("ZORGVULDIG_S3_CREDENTIALS");

        keys("short", "lived", "a-token");
        assertThat(new S3Credentials(file).resolveCredentials())
                .isEqualTo(AwsSessionCredentials.create("short", "lived", "a-token"));
        for (String open : new String[] {"rw-r--r--", "rw-r---w-"}) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(open));
            assertThatThrownBy(() -> new S3Credentials(file).resolveCredentials())
                    .hasMessageContaining("everybody on this machine")
                    .hasMessageNotContaining("lived");
        }
    }

    /// As the tools of Amazon write it.
    private Path keys(String id, String secret, String token) throws IOException {
        String text = "[default]\naws_access_key_id = %s\naws_secret_access_key = %s\n".formatted(id, secret);
        Path file = Files.writeString(
                folder.resolve("keys"), token.isEmpty() ? text : text + "aws_session_token = " + token + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    }
}
