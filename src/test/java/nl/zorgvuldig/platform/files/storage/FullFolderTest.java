package nl.zorgvuldig.platform.files.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files where there is no room left: on a real disk that is full, where one can be mounted in
/// memory (as root), and everywhere by the limit that the kernel holds this process to.
class FullFolderTest {
    private static final int ROOM = 1 << 26;
    private static final int FITS = ROOM / 4;

    private static String limitBefore = "";

    @TempDir
    Path folder;

    private final BoardId board = TestDatabase.newBoard();

    private enum Way {
        MOUNTED {
            @Override
            boolean begin(Path folder) throws Exception {
                return run("mount", "-t", "tmpfs", "-o", "size=" + ROOM, "tmpfs", folder.toString());
            }

            @Override
            boolean end(Path folder) throws Exception {
                return run("umount", folder.toString());
            }
        },
        /// Of one file; no other test writes one as large meanwhile.
        LIMITED {
            @Override
            boolean begin(Path folder) throws Exception {
                limitBefore = limit();
                return limit(Integer.toString(ROOM));
            }

            @Override
            boolean end(Path folder) throws Exception {
                return limit(limitBefore);
            }

            private static boolean limit(String soft) throws Exception {
                return run("prlimit", "--pid", self(), "--fsize=" + soft + ":");
            }

            private static String limit() throws Exception {
                Process asked = new ProcessBuilder(
                                "prlimit", "--pid", self(), "--fsize", "--output=SOFT", "--noheadings")
                        .start();
                String soft = new String(asked.getInputStream().readAllBytes(), US_ASCII).strip();
                assertThat(asked.waitFor()).isZero();
                return soft;
            }

            private static String self() {
                return Long.toString(ProcessHandle.current().pid());
            }
        };

        /// @return whether it can be had here
        abstract boolean begin(Path folder) throws Exception;

        abstract boolean end(Path folder) throws Exception;
    }

    /// What can be had here; the limit can be had everywhere.
    static List<Way> ways() throws Exception {
        Path tried = Files.createTempDirectory("zorgvuldig-full-");
        try {
            return Way.MOUNTED.begin(tried) && Way.MOUNTED.end(tried)
                    ? List.of(Way.MOUNTED, Way.LIMITED)
                    : List.of(Way.LIMITED);
        } finally {
            Files.delete(tried);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void what_does_not_fit_is_refused_and_leaves_nothing_and_what_was_there_is_whole(Way way) throws Exception {
        assertThat(way.begin(folder)).isTrue();
        try {
            whatDoesNotFit();
        } finally {
            assertThat(way.end(folder)).isTrue();
        }
    }

    private void whatDoesNotFit() throws IOException {
        FolderBlobStore blobs = new FolderBlobStore(folder);
        BlobId first = BlobId.fresh();
        blobs.put(board, first, out -> out.write(new byte[FITS]));

        assertThatThrownBy(() -> blobs.put(board, BlobId.fresh(), out -> out.write(new byte[ROOM + FITS])))
                .isInstanceOf(IOException.class);

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .singleElement()
                    .satisfies(file -> assertThat(file.getFileName()).hasToString(first.toString()));
        }
        try (InputStream in = blobs.open(board, first)) {
            assertThat(in.readAllBytes()).hasSize(FITS);
        }
        BlobId second = BlobId.fresh();
        blobs.put(board, second, out -> out.write(new byte[FITS]));
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
