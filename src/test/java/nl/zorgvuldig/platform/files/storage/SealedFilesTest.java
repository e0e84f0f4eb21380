package nl.zorgvuldig.platform.files.storage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.BlobOwner;
import nl.zorgvuldig.platform.files.FilesUnavailable;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.files.SealedFiles;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.DamagedStream;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedStreams;
import nl.zorgvuldig.platform.vault.keyfiles.TestVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept as a file: sealed, bound to its place, whole or not at all.
class SealedFilesTest {
    private final BoardId board = TestDatabase.newBoard();
    private final KeyName sem = TestVault.newKey(board, RetentionPurpose.DOSSIER);
    private final KeyName noor = TestVault.newKey(board, RetentionPurpose.DOSSIER);

    @TempDir
    Path home;

    private FolderBlobStore blobs() {
        return new FolderBlobStore(home.resolve("files"));
    }

    private SealedFiles files() {
        return new SealedFiles(blobs(), new SealedStreams(TestVault.shared()));
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void nothing_of_the_content_and_nothing_about_it_stands_on_the_disk() throws IOException {
        byte[] secret = "Sem leest vlot. ".repeat(200_000).getBytes(ISO_8859_1);

        BlobId blob = files().keep(sem, new ByteArrayInputStream(secret));

        assertThat(read(sem, blob)).isEqualTo(secret);
        Path file = only();
        assertThat(home.relativize(file).toString())
                .isEqualTo("files/%s/%s/%s".formatted(board.value(), start(blob), blob));
        assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
                .doesNotContain("Sem leest", "leest vlot")
                .hasSizeGreaterThan(secret.length);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void a_file_put_in_the_place_of_another_does_not_open() throws IOException {
        BlobId ofSem = files().keep(sem, new ByteArrayInputStream(new byte[] {1, 2, 3}));
        BlobId ofNoor = files().keep(noor, new ByteArrayInputStream(new byte[] {4, 5, 6}));
        BlobId second = files().keep(noor, new ByteArrayInputStream(new byte[] {7, 8, 9}));

        Files.copy(path(ofSem), path(ofNoor), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> read(noor, ofNoor)).hasRootCauseInstanceOf(DamagedStream.class);
        Files.copy(path(second), path(ofNoor), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> read(noor, ofNoor)).hasRootCauseInstanceOf(DamagedStream.class);
        assertThatThrownBy(() -> read(noor, ofSem)).hasRootCauseInstanceOf(DamagedStream.class);
        assertThat(read(noor, second)).containsExactly(7, 8, 9);
    }

    @Test
    void a_file_that_was_cut_off_or_changed_says_so_wherever_it_was_touched() throws IOException {
        byte[] content = new byte[3 << 20];
        new Random(7).nextBytes(content);
        BlobId blob = files().keep(sem, new ByteArrayInputStream(content));
        byte[] whole = Files.readAllBytes(path(blob));

        for (int length : List.of(0, 1, 40, 200, 1 << 20, 2 << 20, whole.length - 1)) {
            Files.write(path(blob), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> read(sem, blob))
                    .as("cut off at " + length)
                    .hasRootCauseInstanceOf(DamagedStream.class);
        }
        for (int at : List.of(0, 2, 60, 300, 1 << 20, whole.length - 1)) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(path(blob), changed);
            assertThatThrownBy(() -> read(sem, blob))
                    .as("changed at " + at)
                    .hasRootCauseInstanceOf(DamagedStream.class);
        }
        Files.write(path(blob), whole);
        assertThat(read(sem, blob)).isEqualTo(content);
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void any_part_is_read_without_what_comes_before_and_only_when_it_is_as_it_was_sealed() throws IOException {
        byte[] content = new byte[(3 << 20) + 17];
        new Random(9).nextBytes(content);
        BlobId blob = files().keep(sem, new ByteArrayInputStream(content));
        for (int from : List.of(0, 1, 1 << 20, (2 << 20) - 3, content.length - 5)) {
            int length = Math.min(70_000, content.length - from);
            assertThat(part(sem, blob, from, length))
                    .as("from " + from)
                    .isEqualTo(Arrays.copyOfRange(content, from, from + length));
        }
        BlobId ofNoor = files().keep(noor, new ByteArrayInputStream(content));
        assertThatThrownBy(() -> part(noor, blob, 0, 9)).isInstanceOf(FilesUnavailable.class);
        byte[] whole = Files.readAllBytes(path(blob));
        Files.write(path(ofNoor), whole);
        assertThatThrownBy(() -> part(noor, ofNoor, 0, 9)).isInstanceOf(FilesUnavailable.class);
        for (int length : List.of(0, 40, 2 << 20, whole.length - 1)) {
            Files.write(path(blob), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> part(sem, blob, 0, 9))
                    .as("cut off at " + length)
                    .isNotNull();
        }
        whole[2 << 20] ^= 1;
        Files.write(path(blob), whole);
        assertThat(part(sem, blob, 0, 9)).isEqualTo(Arrays.copyOf(content, 9));
        assertThatThrownBy(() -> part(sem, blob, (2 << 20) - 99, 9)).isInstanceOf(IOException.class);
        TestVault.shared().destroy(sem);
        assertThatThrownBy(() -> part(sem, blob, 0, 9)).isInstanceOf(KeyDestroyed.class);
    }

    private byte[] part(KeyName owner, BlobId blob, long from, int length) throws IOException {
        try (SeekableByteChannel channel = files().seek(owner, blob)) {
            ByteBuffer to = ByteBuffer.allocate(length);
            channel.position(from);
            while (to.hasRemaining() && channel.read(to) >= 0) {
                assertThat(to.position()).isPositive();
            }
            return to.array();
        }
    }

    @Test
    @Upholds(Clause.DESTRUCTION_AFTER_TWO_YEARS)
    void with_the_key_of_the_pupil_every_file_of_theirs_is_closed_for_ever() {
        BlobId blob = files().keep(sem, new ByteArrayInputStream(new byte[] {1}));

        TestVault.shared().destroy(sem);

        assertThatThrownBy(() -> read(sem, blob)).isInstanceOf(KeyDestroyed.class);
    }

    @Test
    void what_breaks_off_while_it_arrives_leaves_nothing() throws IOException {
        InputStream broken = new InputStream() {
            private int left = 3 << 20;

            @Override
            public int read() throws IOException {
                if (left-- == 0) {
                    throw new IOException("the line is gone");
                }
                return 1;
            }
        };
        assertThatThrownBy(() -> files().keep(sem, broken)).isInstanceOf(FilesUnavailable.class);

        assertThat(all()).isEmpty();
    }

    @Test
    void a_blob_whose_row_never_came_goes_after_a_day_and_what_has_a_row_stays() throws IOException {
        BlobId kept = files().keep(sem, new ByteArrayInputStream(new byte[] {1}));
        BlobId orphan = files().keep(sem, new ByteArrayInputStream(new byte[] {2}));
        BlobId fresh = files().keep(sem, new ByteArrayInputStream(new byte[] {3}));
        Path unfinished = path(orphan).resolveSibling("x.unfinished");
        Files.write(unfinished, new byte[] {4});
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofHours(25)));
        for (Path old : List.of(path(kept), path(orphan), unfinished)) {
            Files.setLastModifiedTime(old, longAgo);
        }
        OrphanBlobSweep sweep = new OrphanBlobSweep(blobs(), List.of(_ -> Set.of(kept)), Clock.systemUTC());

        assertThat(sweep.sweep(board)).isEqualTo(1);

        assertThat(all()).containsExactlyInAnyOrder(path(kept), path(fresh));
        assertThat(sweep.sweep(TestDatabase.newBoard())).isZero();
    }

    @Test
    void when_a_keeper_cannot_answer_nothing_is_swept() throws IOException {
        BlobId blob = files().keep(sem, new ByteArrayInputStream(new byte[] {1}));
        Files.setLastModifiedTime(path(blob), FileTime.from(Instant.EPOCH));
        BlobOwner broken = _ -> {
            throw new IllegalStateException("no database");
        };
        OrphanBlobSweep sweep = new OrphanBlobSweep(blobs(), List.of(_ -> Set.of(), broken), Clock.systemUTC());

        assertThatThrownBy(() -> sweep.sweep(board)).isInstanceOf(IllegalStateException.class);

        assertThat(all()).containsExactly(path(blob));
    }

    @Test
    void what_a_program_that_died_left_in_the_clear_goes_at_the_next_start() throws IOException {
        IncomingFolder before = new IncomingFolder(home.resolve("incoming"));
        Path left = Files.write(before.next(), new byte[] {1});
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(60)));
        Instant started = Instant.now().minusSeconds(30);
        Path busy = Files.write(before.next(), new byte[] {2});

        new IncomingFolder(home.resolve("incoming")).sweep(started);

        assertThat(left).doesNotExist();
        assertThat(busy).exists();
    }

    private byte[] read(KeyName owner, BlobId blob) {
        try (InputStream in = files().open(owner, blob)) {
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String start(BlobId blob) {
        return blob.toString().substring(0, 2);
    }

    private Path path(BlobId blob) {
        return home.resolve("files")
                .resolve(board.value().toString())
                .resolve(start(blob))
                .resolve(blob.toString());
    }

    private Path only() throws IOException {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
