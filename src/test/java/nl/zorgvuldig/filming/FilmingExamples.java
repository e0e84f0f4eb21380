package nl.zorgvuldig.filming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.WhyNot;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;

/// Requests to film, and groups of children of whom one may or may not.
final class FilmingExamples {
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    static final GroupId GROUP = new GroupId(new UUID(0, 7));

    private FilmingExamples() {}

    static FilmingRequest request(FilmingState state, LocalDate day) {
        return request(state, day, Instant.EPOCH);
    }

    static FilmingRequest request(FilmingState state, LocalDate day, Instant askedAt) {
        return new FilmingRequest(
                new FilmingId(new UUID(2, day.toEpochDay())),
                new PupilId(new UUID(0, 1)),
                new PersonId(new UUID(0, 2)),
                new SchoolId(new UUID(0, 3)),
                GROUP,
                day,
                askedAt,
                state,
                Optional.empty(),
                "",
                "");
    }

    static List<Child> children(List<Boolean> may) {
        List<Child> all = new ArrayList<>();
        for (int i = 0; i < may.size(); i++) {
            all.add(new Child(
                    new PupilId(new UUID(1, i)),
                    new PersonName("Kind" + i, "", "Testers"),
                    may.get(i)
                            ? new ConsentDecision.Effective(MONDAY, List.of())
                            : new ConsentDecision.NotEffective(List.of(new WhyNot.NotAnswered()))));
        }
        return all;
    }
}
