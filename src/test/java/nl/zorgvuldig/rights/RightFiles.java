package nl.zorgvuldig.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Objection;

/// Requests of which something was done.
final class RightFiles {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final PersonId WHO = new PersonId(UUID.randomUUID());

    private RightFiles() {}

    static Step.What.Decided refused(Ground ground) {
        return new Step.What.Decided(Outcome.REFUSED, Optional.of(ground), "Daarom.");
    }

    static Step.What.Lifted lifted(int days, String reason) {
        return new Step.What.Lifted(TODAY.plusDays(days), reason);
    }

    static List<String> fields(List<Objection> objections) {
        return objections.stream().map(Objection::field).toList();
    }

    static RightFile file(RightKind kind, Step.What... done) {
        List<Step> steps = new ArrayList<>();
        for (Step.What what : done) {
            steps.add(new Step(steps.size() + 1, WHO, NOW, what));
        }
        return new RightFile(
                new RightRequest(
                        new RightId(UUID.randomUUID()),
                        new Subject(
                                new BoardId(UUID.randomUUID()),
                                SubjectKind.PUPIL,
                                UUID.randomUUID()),
                        kind,
                        WHO,
                        Standing.AUTHORITY,
                        NOW,
                        Optional.empty()),
                steps);
    }
}
