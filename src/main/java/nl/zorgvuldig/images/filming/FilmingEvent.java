package nl.zorgvuldig.images.filming;

import java.util.Optional;

/// An event in a request to film. `toString` omits the texts.
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

    /// The head revokes the permission.
    record Revoked(String reason) implements FilmingEvent {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// Withdrawn by the parent who asked.
    record Withdrawn() implements FilmingEvent {}

    /// Not decided before the day.
    record Lapsed() implements FilmingEvent {}

    /// The day of a permission has passed.
    record Closed() implements FilmingEvent {}

    /// Code in the audit log.
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

    /// The head's text to the parent who asked.
    default Optional<String> said() {
        return switch (this) {
            case Permitted(String conditions) -> Optional.of(conditions);
            case Refused(String reason) -> Optional.of(reason);
            case Revoked(String reason) -> Optional.of(reason);
            case Withdrawn _, Lapsed _, Closed _ -> Optional.empty();
        };
    }
}
