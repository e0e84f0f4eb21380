package nl.zorgvuldig.rights;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.PersonId;

/// Requests about rights, and what is said of a step with them.
final class RightExamples {
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final PersonId WHO = new PersonId(UUID.randomUUID());

    private RightExamples() {}

    static RightFile file(RightKind kind, RightEvent... done) {
        List<Recorded<RightEvent>> steps = new ArrayList<>();
        for (RightEvent what : done) {
            steps.add(new Recorded<>(steps.size() + 1, WHO, NOW, what));
        }
        return new RightFile(
                new RightRequest(
                        new RightId(UUID.randomUUID()),
                        new Subject(new BoardId(UUID.randomUUID()), SubjectKind.PUPIL, UUID.randomUUID()),
                        kind,
                        WHO,
                        Standing.AUTHORITY,
                        NOW,
                        Optional.empty()),
                steps);
    }
}
