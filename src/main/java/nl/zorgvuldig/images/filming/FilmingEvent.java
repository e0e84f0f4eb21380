package nl.zorgvuldig.images.filming;

import java.util.Optional;

/// What happens to a request to film. Prints without words.
public sealed interface FilmingEvent {
    /// @param conditions for the parent; blank when they are not kept any more
    record Permitted(String conditions) implements FilmingEvent {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    record Refused(String reason) implements FilmingEvent {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// The head takes the permission back.
    record Revoked(String reason) implements FilmingEvent {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// By the parent who asked.
    record Withdrawn() implements FilmingEvent {}

    /// Nobody decided before the day.
    record Lapsed() implements FilmingEvent {}

    /// The day of what was permitted has passed.
    record Closed() implements FilmingEvent {}

    /// For the log.
    default String code() {
        return switch (this) {
            case Permitted _ -> "permitted";
            case Refused _ -> "refused";
            case Revoked _ -> "revoked";
            case Withdrawn _ -> "withdrawn";
            case Lapsed _ -> "lapsed";
            case Closed _ -> "closed";
        };
    }

    /// What the head says to the parent who asked.
    default Optional<String> said() {
        return switch (this) {
            case Permitted(String conditions) -> Optional.of(conditions);
            case Refused(String reason) -> Optional.of(reason);
            case Revoked(String reason) -> Optional.of(reason);
            case Withdrawn _, Lapsed _, Closed _ -> Optional.empty();
        };
    }
}
