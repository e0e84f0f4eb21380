package nl.zorgvuldig.expertise;

import java.time.Instant;

/// What the school does with a consultation.
public sealed interface ExpertEvent {
    /// A date was set, and the expert invited.
    record Planned(Instant meetsAt) implements ExpertEvent {}

    /// It was held.
    record Held() implements ExpertEvent {}

    /// The school ended it.
    record Ended() implements ExpertEvent {}

    /// For its row and the log.
    default String code() {
        return switch (this) {
            case Planned _ -> "planned";
            case Held _ -> "held";
            case Ended _ -> "ended";
        };
    }
}
