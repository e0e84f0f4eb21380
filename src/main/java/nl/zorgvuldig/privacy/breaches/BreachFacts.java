package nl.zorgvuldig.privacy.breaches;

import java.time.Instant;
import java.util.Optional;

/// What a breach holds that decides in which state it is and what may come next.
///
/// @param noticed in the report
/// @param judged by the newest assessment
/// @param notices how often the authority was told
/// @param way how the persons concerned are told, as laid down last; empty as long as it was not
/// @param told how many of them were told, with proof
/// @param waiting how many of them were not; a pupil of whom the program did not look yet whom to
///     tell counts as one
/// @param closed when
public record BreachFacts(
        Instant noticed,
        Optional<Judged> judged,
        int notices,
        Optional<BreachAnnouncement.Way> way,
        int told,
        int waiting,
        Optional<Instant> closed) {

    /// The part of an assessment that counts.
    public record Judged(BreachRisk risk, Instant aware) {}

    /// The clock as it runs: from the report, until an assessment says better.
    public BreachClock clock() {
        return new BreachClock(judged.map(Judged::aware).orElse(noticed));
    }

    /// Each would be told, and the program found nobody whom it could tell.
    public boolean nobodyFound() {
        return way.equals(Optional.of(BreachAnnouncement.Way.EACH)) && told == 0 && waiting == 0;
    }

    Optional<BreachRisk> risk() {
        return judged.map(Judged::risk);
    }
}
