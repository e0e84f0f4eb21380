package nl.zorgvuldig.images.filming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Requests to film, and groups of children of whom one may or may not.
public final class FilmingExamples {
    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    static final GroupId GROUP = new GroupId(new UUID(0, 7));
    public static final PersonId HEAD = new PersonId(new UUID(0, 4));

    private static final FilmingEvent PERMITTED = new FilmingEvent.Permitted("Alleen in de kring.");

    private FilmingExamples() {}

    /// A request of which this became.
    public static FilmingFile file(FilmingState state, LocalDate day) {
        FilmingFile file = asked(day, Instant.EPOCH);
        for (FilmingEvent event : events(state)) {
            file = file.with(file.next(HEAD, Instant.EPOCH, event));
        }
        return file;
    }

    private static List<FilmingEvent> events(FilmingState state) {
        return switch (state) {
            case ASKED -> List.of();
            case PERMITTED -> List.of(PERMITTED);
            case REFUSED -> List.of(new FilmingEvent.Refused("Er is een toets."));
            case LAPSED -> List.of(new FilmingEvent.Lapsed());
            case WITHDRAWN -> List.of(new FilmingEvent.Withdrawn());
            case REVOKED -> List.of(PERMITTED, new FilmingEvent.Revoked("Er is een toets."));
            case CLOSED -> List.of(PERMITTED, new FilmingEvent.Closed());
        };
    }

    public static FilmingFile asked(LocalDate day, Instant askedAt) {
        return FilmingFile.of(new FilmingRequest(
                new FilmingId(new UUID(2, day.toEpochDay())),
                new PupilId(new UUID(0, 1)),
                new PersonId(new UUID(0, 2)),
                new SchoolId(new UUID(0, 3)),
                GROUP,
                day,
                askedAt,
                ""));
    }

    static List<FilmingChild> children(List<Boolean> may) {
        List<FilmingChild> all = new ArrayList<>();
        for (int i = 0; i < may.size(); i++) {
            all.add(new FilmingChild(
                    new PupilId(new UUID(1, i)),
                    new PersonName("Kind" + i, "", "Testers"),
                    may.get(i)
                            ? new ConsentDecision.Effective(MONDAY, List.of())
                            : new ConsentDecision.NotEffective(List.of(new NoConsentReason.NotAnswered()))));
        }
        return all;
    }
}
