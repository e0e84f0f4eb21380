package nl.zorgvuldig.dossier.record.documents;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Documents that are open, for tests of rules in other modules.
public final class SamplePapers {
    private SamplePapers() {}

    /// One with this text, for everybody who opens the dossier.
    public static DocumentAccessResult.Shown shown(Document document, String... paragraphs) {
        return new DocumentAccessResult.Shown(
                document,
                Confidentiality.ORDINARY,
                List.of(paragraphs),
                List.of(),
                new DocumentOpening(document.addedBy(), new PupilId(UUID.randomUUID()), document.id(), "proof"));
    }
}
