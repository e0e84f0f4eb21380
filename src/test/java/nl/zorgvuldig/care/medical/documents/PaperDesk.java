package nl.zorgvuldig.care.medical.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.MedicalDraft;
import nl.zorgvuldig.care.medical.MedicalKind;
import nl.zorgvuldig.care.medical.keys.MedicalBoard;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import org.springframework.core.env.Environment;

/// Documents on a [MedicalBoard]: added and opened, and what really stands in the folder.
public record PaperDesk(MedicalBoard board) {
    public EntryId add(PersonId person, PupilId whose, String title, byte[] content) {
        Outcome<EntryId> written = tryAdding(person, whose, FormId.next(board.program.clock()), title, content);
        assertThat(written).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<EntryId>) written).made();
    }

    Outcome<EntryId> tryAdding(PersonId person, PupilId whose, FormId form, String title, byte[] content) {
        return board.as(
                person,
                () -> board.part(IncomingFolder.class)
                        .hold(
                                path -> Files.write(path, content),
                                path -> board.part(MedicalDocumentFilings.class)
                                        .add(
                                                board.unseal(person, MedicalActs.WRITE_MEDICAL, whose)
                                                        .orElseThrow(),
                                                form,
                                                new MedicalDraft(MedicalKind.EXAMINATION, board.today, title),
                                                path)));
    }

    /// Opens a document, in the one session of this person.
    Optional<MedicalDocuments.Shown> show(PersonId person, PupilId whose, EntryId document) {
        return board.as(
                person,
                () -> board.part(MedicalDocuments.class)
                        .open(
                                board.unseal(person, MedicalActs.READ_MEDICAL, whose)
                                        .orElseThrow(),
                                MedicalBoard.session(person),
                                document));
    }

    Optional<byte[]> page(PersonId person, PupilId whose, EntryId document, int number) {
        return board.as(
                person,
                () -> board.part(MedicalDocuments.class)
                        .page(board.staff(person), MedicalBoard.session(person), whose, document, number));
    }

    /// The name of the file of a document.
    public BlobId blob(EntryId document) {
        return new BlobId(board.program
                .superuser("zorgvuldig")
                .sql("select blob from medical.document where entry = ?")
                .param(document.value())
                .query(UUID.class)
                .single());
    }

    public Path file(EntryId document) {
        return blobs().stream()
                .filter(file -> file.endsWith(blob(document).toString()))
                .findFirst()
                .orElseThrow();
    }

    List<Path> blobs() {
        return files("files/" + board.board);
    }

    List<Path> incoming() {
        return files("incoming");
    }

    private List<Path> files(String folder) {
        Path home = home().resolve(folder);
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path home() {
        return Path.of(board.part(Environment.class).getRequiredProperty("zorgvuldig.home"));
    }
}
