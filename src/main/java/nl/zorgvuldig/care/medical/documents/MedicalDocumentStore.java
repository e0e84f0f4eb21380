package nl.zorgvuldig.care.medical.documents;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.care.medical.sealing.MedicalEntryVersion;
import nl.zorgvuldig.care.medical.sealing.OuterSeal;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Database store of the file of each document, and of the text of those shown as text: added,
/// never changed.
@Component
public final class MedicalDocumentStore {
    public static final String TABLE = "medical.document";
    private static final String ADD = """
            insert into medical.document (board, pupil, entry, version, blob, sealed_words)
            values (:board, :pupil, :entry, :version, :blob, :words)""";
    private static final String FIND =
            "select entry, blob, sealed_words from medical.document where board = :board and pupil = :pupil"
                    + " and entry = :entry";
    private static final String BLOBS = "select blob from medical.document where board = :board and pupil = :pupil";
    private static final String KEPT = "select blob from medical.document where board = :board and blob = any (:blobs)";
    private static final String DELETE = "delete from medical.document where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final OuterSeal outer;

    MedicalDocumentStore(BoardJdbc jdbc, OuterSeal outer) {
        this.jdbc = jdbc;
        this.outer = outer;
    }

    /// @param words sealed to the doctor; empty for a document without text, or when it no longer
    /// exists
    record Filed(BlobId blob, Optional<byte[]> words) {
        @Override
        public String toString() {
            return "Filed[" + blob + "]";
        }
    }

    void add(MedicalEntryVersion of, Filed filed) {
        jdbc.sql(ADD)
                .param("pupil", of.pupil().value())
                .param("entry", of.entry().value())
                .param("version", of.version())
                .param("blob", filed.blob().value())
                .param(
                        "words",
                        filed.words()
                                .map(words -> outer.seal(of.pupil(), TABLE, "sealed_words", of.entry(), words))
                                .orElse(null))
                .update();
    }

    Optional<Filed> find(PupilId pupil, EntryId entry) {
        return jdbc.sql(FIND)
                .param("pupil", pupil.value())
                .param("entry", entry.value())
                .query((row, n) -> {
                    byte @Nullable [] words = row.getBytes("sealed_words");
                    return new Filed(
                            new BlobId(Rows.uuid(row, "blob")),
                            Optional.ofNullable(words)
                                    .flatMap(stored -> outer.open(pupil, TABLE, "sealed_words", entry, stored)));
                })
                .optional();
    }

    public List<BlobId> blobs(PupilId pupil) {
        return jdbc.sql(BLOBS).param("pupil", pupil.value()).query(UUID.class).list().stream()
                .map(BlobId::new)
                .toList();
    }

    Set<BlobId> kept(Collection<BlobId> blobs) {
        Set<BlobId> kept = new HashSet<>();
        jdbc.sql(KEPT)
                .param("blobs", blobs.stream().map(BlobId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .forEach(id -> kept.add(new BlobId(id)));
        return kept;
    }

    public int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }
}
