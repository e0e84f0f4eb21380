package nl.zorgvuldig.privacy.rights;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Requests about rights, and what is said of a step with them.
final class RightExamples {
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final PersonId WHO = new PersonId(UUID.randomUUID());

    private RightExamples() {}

    static RightFile file(RightKind kind, RightEvent... done) {
        List<RecordedEvent<RightEvent>> steps = new ArrayList<>();
        for (RightEvent what : done) {
            steps.add(new RecordedEvent<>(steps.size() + 1, WHO, NOW, what));
        }
        return new RightFile(
                new RightRequest(
                        new RightId(UUID.randomUUID()),
                        new DataSubject(new BoardId(UUID.randomUUID()), SubjectKind.PUPIL, UUID.randomUUID()),
                        kind,
                        WHO,
                        RightRequesterCapacity.AUTHORITY,
                        NOW,
                        Optional.empty()),
                steps);
    }
}
