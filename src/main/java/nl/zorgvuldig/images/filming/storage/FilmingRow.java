package nl.zorgvuldig.images.filming.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.images.filming.FilmingEvent;
import nl.zorgvuldig.images.filming.FilmingFile;
import nl.zorgvuldig.images.filming.FilmingState;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Events of a request as stored in its columns: the state, its author and time, and the last text
/// of the head. For a withdrawn or revoked permission the columns keep that it was given; in the
/// history it gets the time and person of the later event, and no conditions once the head revoked
/// it.
///
/// @param decidedAt empty before the first event; the passing of a day is not a decision
/// @param words blank when they cannot be opened any more
record FilmingRow(
        FilmingState state, Optional<Instant> decidedAt, Optional<PersonId> decidedBy, Optional<String> words) {
    static FilmingRow of(FilmingFile file) {
        Optional<RecordedEvent<FilmingEvent>> decision = file.history().stream()
                .filter(recorded -> !(recorded.event() instanceof FilmingEvent.Closed))
                .reduce((_, later) -> later);
        return new FilmingRow(
                file.state(), decision.map(RecordedEvent::at), decision.map(RecordedEvent::by), file.said());
    }

    /// @param day of filming
    List<RecordedEvent<FilmingEvent>> history(LocalDate day) {
        return switch (state) {
            case ASKED -> List.of();
            case PERMITTED -> List.of(decided(1, permitted()));
            case REFUSED -> List.of(decided(1, new FilmingEvent.Refused(said())));
            case LAPSED -> List.of(decided(1, new FilmingEvent.Lapsed()));
            case WITHDRAWN ->
                words.isPresent()
                        ? List.of(decided(1, permitted()), decided(2, new FilmingEvent.Withdrawn()))
                        : List.of(decided(1, new FilmingEvent.Withdrawn()));
            case REVOKED ->
                List.of(decided(1, new FilmingEvent.Permitted("")), decided(2, new FilmingEvent.Revoked(said())));
            case CLOSED -> List.of(decided(1, permitted()), closed(day));
        };
    }

    private RecordedEvent<FilmingEvent> decided(int number, FilmingEvent event) {
        return new RecordedEvent<>(number, decidedBy.orElseThrow(), decidedAt.orElseThrow(), event);
    }

    /// By the system account, once the day had passed.
    private static RecordedEvent<FilmingEvent> closed(LocalDate day) {
        return new RecordedEvent<>(
                2,
                PersonId.PROGRAM,
                day.plusDays(1).atStartOfDay(SchoolDay.ZONE).toInstant(),
                new FilmingEvent.Closed());
    }

    private FilmingEvent permitted() {
        return new FilmingEvent.Permitted(said());
    }

    private String said() {
        return words.orElse("");
    }

    @Override
    public String toString() {
        return "FilmingRow[" + state + "]";
    }
}
