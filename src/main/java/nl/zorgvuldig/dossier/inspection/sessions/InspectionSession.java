package nl.zorgvuldig.dossier.inspection.sessions;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

/// State of a session at this moment.
///
/// @param device the supervisor's, on which it was opened last
/// @param silence time since the supervisor's device was last heard, by the clock of the database
/// @param turn counts how often a page was turned; 1 at the beginning
/// @param pages how many there are; at least 1
public record InspectionSession(
        LocalDate openedOn, UUID device, Duration silence, int page, int turn, int pages, Pace pace) {
    /// The supervisor's last choice.
    public enum Pace {
        GOING_ON,
        PAUSED
    }
}
