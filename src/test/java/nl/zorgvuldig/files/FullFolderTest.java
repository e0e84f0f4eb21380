package nl.zorgvuldig.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import nl.zorgvuldig.database.TestDatabase;
import nl.zorgvuldig.kernel.BoardId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files on a disk that is full: a real one, in memory, of one megabyte.
class FullFolderTest {
    @TempDir Path folder;

    private final BoardId board = TestDatabase.newBoard();

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString()),
                "nothing can be mounted here");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", folder.toString());
    }

    @Test
    void what_does_not_fit_is_refused_and_leaves_nothing_and_what_was_there_is_whole()
            throws IOException {
        FolderBlobs blobs = new FolderBlobs(folder);
        BlobId first = BlobId.fresh();
        blobs.put(board, first, out -> out.write(new byte[300_000]));

        assertThatThrownBy(
                        () ->
                                blobs.put(
                                        board,
                                        BlobId.fresh(),
                                        out -> out.write(new byte[2_000_000])))
                .isInstanceOf(IOException.class);

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .singleElement()
                    .satisfies(one -> assertThat(one.getFileName()).hasToString(first.toString()));
        }
        try (InputStream in = blobs.open(board, first)) {
            assertThat(in.readAllBytes()).hasSize(300_000);
        }
        BlobId second = BlobId.fresh();
        blobs.put(board, second, out -> out.write(new byte[300_000]));
        assertThat(blobs.listBefore(board, Instant.MAX)).containsExactlyInAnyOrder(first, second);
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
