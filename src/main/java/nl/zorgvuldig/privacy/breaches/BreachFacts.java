package nl.zorgvuldig.privacy.breaches;

import java.time.Instant;
import java.util.Optional;

/// The facts of a breach that determine its state and what may come next.
///
/// @param noticed in the report
/// @param judged from the newest assessment
/// @param notices how many notifications to the authority were recorded
/// @param way how the persons concerned are informed, as last decided; empty while undecided
/// @param told how many of them were informed, with proof
/// @param waiting how many of them were not; a pupil whose recipients the program has not looked
/// up
///     yet counts as one
/// @param closed when
public record BreachFacts(
        Instant noticed,
        Optional<Judged> judged,
        int notices,
        Optional<BreachAnnouncement.Way> way,
        int told,
        int waiting,
        Optional<Instant> closed) {

    /// The part of an assessment that determines the state.
    public record Judged(BreachRisk risk, Instant aware) {}

    /// The 72-hour clock: from the report, or from the assessment if that says otherwise.
    public BreachClock clock() {
        return new BreachClock(judged.map(Judged::aware).orElse(noticed));
    }

    /// Whether each person was to be informed individually but the program found nobody to inform.
    public boolean nobodyFound() {
        return way.equals(Optional.of(BreachAnnouncement.Way.EACH)) && told == 0 && waiting == 0;
    }

    Optional<BreachRisk> risk() {
        return judged.map(Judged::risk);
    }
}
