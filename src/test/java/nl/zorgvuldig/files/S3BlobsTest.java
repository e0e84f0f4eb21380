package nl.zorgvuldig.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract, by a real S3 server.
class S3BlobsTest extends BlobStoreContract {
    @TempDir Path folder;

    @Override
    BlobStore store() {
        return S3Server.running().blobs();
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void what_misses_is_said_at_the_start_and_the_secret_is_never_printed() throws Exception {
        S3Settings good = S3Server.running().settings();
        assertThat(good.toString()).contains("[sealed]").doesNotContain(good.secretKey());
        Path file = Files.writeString(folder.resolve("secret"), good.secretKey() + "\n");
        S3Settings fromFile =
                S3Settings.of(
                        good.bucket(),
                        good.endpoint().orElseThrow().toString(),
                        "",
                        good.accessKey(),
                        "",
                        file.toString());
        assertThat(S3Blobs.connect(fromFile)).isNotNull();

        assertThatThrownBy(() -> S3Settings.of("b", "", "", "", "secret", ""))
                .hasMessageContaining("ZORGVULDIG_S3_ACCESS_KEY");
        assertThatThrownBy(() -> S3Settings.of("b", "", "", "a", "secret", file.toString()))
                .hasMessageContaining("ZORGVULDIG_S3_SECRET_KEY_FILE")
                .hasMessageNotContaining("secret,");
        for (S3Settings wrong :
                new S3Settings[] {
                    new S3Settings(
                            "no-such-bucket",
                            good.endpoint(),
                            good.region(),
                            good.accessKey(),
                            good.secretKey()),
                    new S3Settings(
                            good.bucket(),
                            good.endpoint(),
                            good.region(),
                            good.accessKey(),
                            "another-secret-of-nobody")
                }) {
            assertThatThrownBy(() -> S3Blobs.connect(wrong))
                    .hasMessageContaining("ZORGVULDIG_S3_BUCKET")
                    .hasMessageNotContaining("another-secret");
        }
    }
}
