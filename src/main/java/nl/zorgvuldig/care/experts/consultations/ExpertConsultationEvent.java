package nl.zorgvuldig.care.experts.consultations;

import java.time.Instant;

/// Event that the school records about a consultation.
public sealed interface ExpertConsultationEvent {
    /// A date was set, and the expert invited.
    record Planned(Instant meetsAt) implements ExpertConsultationEvent {}

    /// It was held.
    record Held() implements ExpertConsultationEvent {}

    /// The school ended it.
    record Ended() implements ExpertConsultationEvent {}

    /// Code in the database and the log.
    default String code() {
        return switch (this) {
            case Planned _ -> "planned";
            case Held _ -> "held";
            case Ended _ -> "ended";
        };
    }
}
