package nl.zorgvuldig.dossier.record.documents;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.keyfiles.TestVault;
import org.junit.jupiter.api.Test;

/// The proof that a document was opened a moment ago is of use to its reader alone, for that
/// document alone, and not for long.
@Upholds(CONFIDENTIALITY)
class DocumentOpeningProofsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T10:00:00Z"));
    private final DocumentOpeningProofs openings =
            new DocumentOpeningProofs(TestVault.shared(), ((InstantSource) now::get).withZone(ZoneOffset.UTC));
    private final BoardId board = TestDatabase.newBoard();
    private final PersonId noor = new PersonId(UUID.randomUUID());
    private final PupilId sem = new PupilId(UUID.randomUUID());
    private final DocumentId paper = new DocumentId(UUID.randomUUID());

    @Test
    void it_holds_for_some_minutes_and_then_no_more() {
        String proof = made();

        assertThat(found(board, noor, sem, paper, proof)).isTrue();
        now.updateAndGet(moment -> moment.plus(Duration.ofMinutes(DocumentOpeningProofs.MINUTES - 1)));
        assertThat(found(board, noor, sem, paper, proof)).isTrue();
        now.updateAndGet(moment -> moment.plus(Duration.ofMinutes(1)));
        assertThat(found(board, noor, sem, paper, proof)).isFalse();
    }

    @Test
    void it_is_of_no_use_to_another_reader_for_another_document_pupil_or_board() {
        String proof = made();

        assertThat(found(board, new PersonId(UUID.randomUUID()), sem, paper, proof))
                .isFalse();
        assertThat(found(board, noor, new PupilId(UUID.randomUUID()), paper, proof))
                .isFalse();
        assertThat(found(board, noor, sem, new DocumentId(UUID.randomUUID()), proof))
                .isFalse();
        assertThat(found(TestDatabase.newBoard(), noor, sem, paper, proof)).isFalse();
    }

    @Test
    void one_that_was_made_up_or_moved_in_time_is_no_proof() {
        String proof = made();
        String hash = proof.substring(proof.indexOf('.'));
        long minute = Long.parseLong(proof.substring(0, proof.indexOf('.')));
        for (String other : List.of(
                "",
                ".",
                hash,
                (minute + 1) + hash,
                (minute - 1) + hash,
                minute + ".AAAAAAAAAAAAAAAAAAAAAA",
                "9999999999999" + hash,
                proof + "A")) {
            assertThat(found(board, noor, sem, paper, other)).as(other).isFalse();
        }
    }

    private String made() {
        return acting(board).call(() -> openings.make(noor, sem, paper).proof());
    }

    private boolean found(BoardId where, PersonId who, PupilId pupil, DocumentId document, String proof) {
        return acting(where)
                .call(() -> openings.find(who, pupil, document, proof))
                .isPresent();
    }

    private Acting acting(BoardId where) {
        return new Acting(where, noor, DossierActs.READ_DOCUMENT, LocalDate.of(2026, 11, 24));
    }
}
