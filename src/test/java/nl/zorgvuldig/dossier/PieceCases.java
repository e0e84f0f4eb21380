package nl.zorgvuldig.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PersonId;

/// Pieces of a dossier: entries, agreements and views on them.
final class PieceCases {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final PersonId SOMEBODY = new PersonId(UUID.randomUUID());

    private PieceCases() {}

    static Agreement agreement(EntryId entry, LocalDate dueOn) {
        return new Agreement(
                entry, List.of(new Agreement.Event(1, new Agreement.What.Given(SOMEBODY, dueOn), SOMEBODY, NOW)));
    }

    static Viewpoint view(PieceId piece, int daysAgo) {
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

    static Entry entry(EntryKind kind, LocalDate day) {
        return new Entry(new EntryId(UUID.randomUUID()), 1, kind, day, SOMEBODY, NOW, "Lezen", Optional.empty());
    }
}
