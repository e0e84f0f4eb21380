package nl.zorgvuldig.images.filming;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.casework.CaseFile;
import nl.zorgvuldig.platform.casework.RecordedEvent;

/// A request to film with its events.
///
/// @param history in order
public record FilmingFile(FilmingRequest request, List<RecordedEvent<FilmingEvent>> history)
        implements CaseFile<FilmingRequest, FilmingEvent> {
    public FilmingFile {
        history = List.copyOf(history);
    }

    /// A file without events.
    public static FilmingFile of(FilmingRequest request) {
        return new FilmingFile(request, List.of());
    }

    public FilmingId id() {
        return request.id();
    }

    public FilmingState state() {
        return FilmingRules.RULES.state(this);
    }

    public boolean can(Class<? extends FilmingEvent> event, LocalDate today) {
        return FilmingRules.RULES.whyNot(this, event, today).isEmpty();
    }

    /// Text of the head: conditions, or the reason of a refusal; empty before.
    public String words() {
        return said().orElse("");
    }

    public Optional<String> said() {
        return history.stream()
                .flatMap(recorded -> recorded.event().said().stream())
                .reduce((_, later) -> later);
    }

    /// The file with this event added.
    public FilmingFile with(RecordedEvent<FilmingEvent> recorded) {
        return new FilmingFile(
                request, Stream.concat(history.stream(), Stream.of(recorded)).toList());
    }
}
