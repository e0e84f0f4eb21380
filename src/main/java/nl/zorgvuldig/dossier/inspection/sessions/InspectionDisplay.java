package nl.zorgvuldig.dossier.inspection.sessions;

/// What somebody who may be in a session gets to see at this moment.
public sealed interface InspectionDisplay {
    /// The page that is open.
    record Page(InspectionPage sheet) implements InspectionDisplay {}

    /// The supervisor paused it.
    record Paused() implements InspectionDisplay {}

    /// The supervisor is not there.
    record Alone() implements InspectionDisplay {}

    /// There is no session now: not yet, not any more, or it is at school.
    record Closed() implements InspectionDisplay {}

    /// For the page, and for what its script looks at: `page`, `paused`, `alone`, `closed`.
    default String code() {
        return switch (this) {
            case Page _ -> "page";
            case Paused _ -> "paused";
            case Alone _ -> "alone";
            case Closed _ -> "closed";
        };
    }
}
