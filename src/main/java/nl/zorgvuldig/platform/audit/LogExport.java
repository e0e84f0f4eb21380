package nl.zorgvuldig.platform.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Scope of an export of the log.
///
/// @param subject only the events about this person, instead of all
/// @param earlier checkpoints the receiver holds; the export proves that this log still begins with
///     them
public record LogExport(Optional<UUID> subject, List<Checkpoint> earlier) {
    public LogExport {
        earlier = List.copyOf(earlier);
    }

    public static LogExport everything() {
        return new LogExport(Optional.empty(), List.of());
    }

    public static LogExport about(Id person) {
        return new LogExport(Optional.of(person.value()), List.of());
    }

    public LogExport since(List<Checkpoint> held) {
        return new LogExport(subject, held);
    }
}
