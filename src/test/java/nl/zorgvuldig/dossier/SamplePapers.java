package nl.zorgvuldig.dossier;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.kernel.PupilId;

/// Documents that are open, for tests of rules in other modules.
public final class SamplePapers {
    private SamplePapers() {}

    /// One with this text, for everybody who opens the dossier.
    public static Opened.Shown shown(Document document, String... paragraphs) {
        return new Opened.Shown(
                document,
                Confidentiality.ORDINARY,
                List.of(paragraphs),
                List.of(),
                new Opening(document.addedBy(), new PupilId(UUID.randomUUID()), document.id(), "proof"));
    }
}
