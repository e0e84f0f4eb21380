package nl.zorgvuldig.filming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Objection;

/// The Monday on which one asks, and what one asks for.
final class FilmingRequests {
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    static final GroupId GROUP = new GroupId(new UUID(0, 7));

    private FilmingRequests() {}

    static List<String> keys(List<Objection> objections) {
        return objections.stream().map(one -> one.because().key()).toList();
    }

    static FilmingRequest request(FilmingState state, LocalDate day) {
        return new FilmingRequest(
                new FilmingId(new UUID(2, day.toEpochDay())),
                new PupilId(new UUID(0, 1)),
                new PersonId(new UUID(0, 2)),
                new SchoolId(new UUID(0, 3)),
                GROUP,
                day,
                Instant.EPOCH,
                state,
                Optional.empty(),
                "",
                "");
    }
}
