package nl.zorgvuldig.privacy.retention;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.BlobStore;
import nl.zorgvuldig.platform.files.SealedFiles;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.privacy.retention.destruction.LeftPupil;
import nl.zorgvuldig.story.Installed;

/// Tries every key that is left in the keyring on every file that is left, and looks for words in
/// what opens, unpacked.
final class FileFinder {
    private static final Pattern WORD = Pattern.compile(LeftPupil.MARKER + "([a-z]+)");
    private static final String KEYS =
            "select subject, keeping from vault.data_key where board = :board and keeping = 'dossier'";

    private FileFinder() {}

    static Set<String> words(Installed program, BoardId board) throws IOException {
        Set<String> found = new TreeSet<>();
        Set<BlobId> blobs = program.part(BlobStore.class).listBefore(board, Instant.MAX);
        program.superuser("keyring").sql(KEYS).param("board", board.value()).query(row -> {
            KeyName key = new KeyName(
                    board,
                    row.getObject("subject", UUID.class),
                    RetentionPurpose.valueOf(row.getString("keeping").toUpperCase(Locale.ROOT)));
            blobs.forEach(blob -> look(program, key, blob, found));
        });
        return found;
    }

    private static void look(Installed program, KeyName key, BlobId blob, Set<String> found) {
        byte[] bytes;
        try (InputStream in = program.part(SealedFiles.class).open(key, blob)) {
            bytes = in.readAllBytes();
        } catch (IOException | RuntimeException closed) {
            return;
        }
        words(bytes, found);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                words(zip.readAllBytes(), found);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void words(byte[] bytes, Set<String> found) {
        WORD.matcher(new String(bytes, UTF_8)).results().forEach(result -> found.add(result.group(1)));
    }
}
