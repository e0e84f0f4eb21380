package nl.zorgvuldig.dossier.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.dossier.inspection.withholding.PieceTreatment;
import nl.zorgvuldig.dossier.inspection.withholding.PreparedPiece;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingDecision;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.DossierItem;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.documents.DocumentDraft;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Pieces of a dossier as the head prepared them, for properties.
public final class Pieces {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final PersonId HEAD = new PersonId(UUID.randomUUID());

    private Pieces() {}

    public static PreparedPiece piece(boolean document, String text, PieceTreatment showing, boolean decided) {
        DossierItem piece = document
                ? new Document(
                        new DocumentId(UUID.randomUUID()),
                        new DocumentDraft(EntryKind.RESULT, text, TODAY),
                        HEAD,
                        NOW,
                        FileFormat.PDF,
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
        return new PreparedPiece(
                piece,
                Confidentiality.ORDINARY,
                List.of(),
                Optional.empty(),
                showing,
                decided
                        ? Optional.of(new WithholdingDecision(piece.piece(), 1, showing, Optional.empty(), HEAD, NOW))
                        : Optional.empty());
    }
}
