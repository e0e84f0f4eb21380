package nl.zorgvuldig.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.dossier.Confidentiality;
import nl.zorgvuldig.dossier.Document;
import nl.zorgvuldig.dossier.DocumentDraft;
import nl.zorgvuldig.dossier.Entry;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.dossier.Piece;
import nl.zorgvuldig.files.Format;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PersonId;

/// Pieces of a dossier as the head prepared them, for properties.
final class Pieces {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final PersonId HEAD = new PersonId(UUID.randomUUID());

    private Pieces() {}

    static Prepared piece(boolean document, String text, Showing showing, boolean decided) {
        Piece piece = document
                ? new Document(
                        new DocumentId(UUID.randomUUID()),
                        new DocumentDraft(EntryKind.RESULT, text, TODAY),
                        HEAD,
                        NOW,
                        Format.PDF,
                        1,
                        1,
                        Optional.empty(),
                        Optional.empty())
                : new Entry(
                        new EntryId(UUID.randomUUID()),
                        1,
                        EntryKind.OBSERVATION,
                        TODAY,
                        HEAD,
                        NOW,
                        text,
                        Optional.empty());
        return new Prepared(
                piece,
                Confidentiality.ORDINARY,
                List.of(),
                Optional.empty(),
                showing,
                decided
                        ? Optional.of(new Decision(piece.piece(), 1, showing, Optional.empty(), HEAD, NOW))
                        : Optional.empty());
    }
}
