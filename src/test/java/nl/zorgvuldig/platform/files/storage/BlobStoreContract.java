package nl.zorgvuldig.platform.files.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.BlobStore;
import nl.zorgvuldig.platform.files.FilesUnavailable;
import nl.zorgvuldig.platform.files.SealedFiles;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedStreams;
import nl.zorgvuldig.platform.vault.keyfiles.TestVault;
import org.junit.jupiter.api.Test;

/// What every place for files must keep to, whichever it is.
abstract class BlobStoreContract {
    private final BoardId board = TestDatabase.newBoard();

    abstract BlobStore store();

    @Test
    void what_was_put_comes_back_byte_for_byte_whatever_its_size() throws IOException {
        for (int size : List.of(0, 1, 70_000, 8 << 20, (17 << 20) + 3)) {
            byte[] content = random(size);
            BlobId blob = put(content);
            try (InputStream in = store().open(board, blob)) {
                assertThat(in.readAllBytes()).as("%d bytes", size).isEqualTo(content);
            }
            store().delete(board, blob);
        }
    }

    @Test
    void any_part_is_read_without_what_comes_before() throws IOException {
        byte[] content = random((9 << 20) + 11);
        BlobId blob = put(content);
        try (SeekableByteChannel channel = store().seek(board, blob)) {
            assertThat(channel.size()).isEqualTo(content.length);
            for (int from : List.of(0, 5, 1 << 20, content.length - 7, 100)) {
                ByteBuffer part = ByteBuffer.allocate(Math.min(200_000, content.length - from));
                channel.position(from);
                while (part.hasRemaining() && channel.read(part) >= 0) {
                    assertThat(part.position()).isPositive();
                }
                assertThat(part.array())
                        .as("from %d", from)
                        .isEqualTo(Arrays.copyOfRange(content, from, from + part.capacity()));
            }
            channel.position(content.length);
            assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(-1);
        }
    }

    @Test
    void what_fails_halfway_leaves_nothing_and_nothing_is_written_over() throws IOException {
        for (int before : List.of(10, 9 << 20)) {
            BlobId blob = BlobId.fresh();
            assertThatThrownBy(() -> store().put(board, blob, out -> {
                        out.write(random(before));
                        throw new IOException("the line broke");
                    }))
                    .isInstanceOf(IOException.class);
            assertThat(listed(Instant.now().plusSeconds(600))).doesNotContain(blob);
            assertThatThrownBy(() -> store().open(board, blob)).isInstanceOf(NoSuchFileException.class);
        }
        BlobId there = put(new byte[] {1});
        assertThatThrownBy(() -> store().put(board, there, out -> out.write(2)))
                .isInstanceOf(FileAlreadyExistsException.class);
        try (InputStream in = store().open(board, there)) {
            assertThat(in.readAllBytes()).containsExactly(1);
        }
    }

    @Test
    void what_is_not_there_is_said_and_taking_away_may_be_repeated() throws IOException {
        BlobId blob = put(new byte[] {1, 2, 3});
        store().delete(board, blob);
        store().delete(board, blob);
        assertThatThrownBy(() -> store().open(board, blob)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> store().seek(board, blob)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_board_lists_its_own_and_what_no_row_names_is_swept() throws IOException {
        BlobId kept = put(new byte[] {1});
        BlobId left = put(new byte[] {2});
        BoardId other = TestDatabase.newBoard();
        assertThat(listed(Instant.now().plusSeconds(600))).contains(kept, left);
        assertThat(store().listBefore(other, Instant.MAX)).isEmpty();
        assertThat(listed(Instant.now().minus(Duration.ofHours(1)))).isEmpty();
        Clock tomorrow = Clock.offset(Clock.systemUTC(), OrphanBlobSweep.GRACE.plusMinutes(10));
        OrphanBlobSweep sweep = new OrphanBlobSweep(store(), List.of(asked -> Set.of(kept)), tomorrow);
        assertThat(sweep.sweep(board)).isPositive();
        assertThat(listed(Instant.MAX)).containsExactly(kept);
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void a_sealed_file_is_read_in_parts_and_says_when_it_was_cut_off() throws IOException {
        KeyName key = TestVault.newKey(board, RetentionPurpose.MEDIA);
        SealedFiles files = new SealedFiles(store(), new SealedStreams(TestVault.shared()));
        byte[] content = random((3 << 20) + 5);
        BlobId blob = files.keep(key, new ByteArrayInputStream(content));
        ByteBuffer part = ByteBuffer.allocate(1000);
        try (SeekableByteChannel channel = files.seek(key, blob)) {
            channel.position((2 << 20) - 500);
            while (part.hasRemaining() && channel.read(part) >= 0) {
                assertThat(part.position()).isPositive();
            }
        }
        assertThat(part.array()).isEqualTo(Arrays.copyOfRange(content, (2 << 20) - 500, (2 << 20) + 500));
        byte[] sealed;
        try (InputStream in = store().open(board, blob)) {
            sealed = in.readAllBytes();
        }
        store().delete(board, blob);
        store().put(board, blob, out -> out.write(sealed, 0, 2 << 20));
        assertThatThrownBy(() -> files.seek(key, blob)).isInstanceOf(FilesUnavailable.class);
    }

    private Set<BlobId> listed(Instant before) throws IOException {
        return store().listBefore(board, before);
    }

    private BlobId put(byte[] content) throws IOException {
        BlobId blob = BlobId.fresh();
        store().put(board, blob, out -> out.write(content));
        return blob;
    }

    private static byte[] random(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }
}
