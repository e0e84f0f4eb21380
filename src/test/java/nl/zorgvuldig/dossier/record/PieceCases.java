package nl.zorgvuldig.dossier.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.dossier.record.agreements.Agreement;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoint;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Pieces of a dossier: entries, agreements and views on them.
public final class PieceCases {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    public static final PersonId SOMEBODY = new PersonId(UUID.randomUUID());

    private PieceCases() {}

    public static Agreement agreement(EntryId entry, LocalDate dueOn) {
        return new Agreement(
                entry, List.of(new Agreement.Event(1, new Agreement.What.Given(SOMEBODY, dueOn), SOMEBODY, NOW)));
    }

    public static Viewpoint view(DossierItemId piece, int daysAgo) {
        return new Viewpoint(
                new ViewpointId(UUID.randomUUID()),
                piece,
                1,
                SOMEBODY,
                TODAY.minusDays(daysAgo),
                SOMEBODY,
                NOW,
                "Wij zien dit anders.");
    }

    public static Entry entry(EntryKind kind, LocalDate day) {
        return new Entry(new EntryId(UUID.randomUUID()), 1, kind, day, SOMEBODY, NOW, "Lezen", Optional.empty());
    }
}
