package nl.zorgvuldig.dossier.inspection.sessions;

/// What a participant of a session sees at this moment.
public sealed interface InspectionDisplay {
    /// The page that is open.
    record Page(InspectionPage sheet) implements InspectionDisplay {}

    /// The supervisor paused it.
    record Paused() implements InspectionDisplay {}

    /// The supervisor is not there.
    record Alone() implements InspectionDisplay {}

    /// There is no session now: not yet, no longer, or it is at school.
    record Closed() implements InspectionDisplay {}

    /// Code for the page and its script: `page`, `paused`, `alone`, `closed`.
    default String code() {
        return switch (this) {
            case Page _ -> "page";
            case Paused _ -> "paused";
            case Alone _ -> "alone";
            case Closed _ -> "closed";
        };
    }
}
