package nl.zorgvuldig.consent.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.SchoolDay;

/// Consent check of one school in one school year.
///
/// @param people number of people who decide for a pupil of the school, as counted by the last run
/// @param workedOn the last day on which all due requests and reminders were sent
/// @param closedOn when the head was notified of the result
public record ConsentRound(
        RoundId id, RoundPlan plan, int people, Optional<LocalDate> workedOn, Optional<LocalDate> closedOn) {

    public static ConsentRound planned(RoundId id, RoundPlan plan) {
        return new ConsentRound(id, plan, 0, Optional.empty(), Optional.empty());
    }

    public RoundState state(LocalDate today) {
        if (today.isBefore(plan.start())) {
            return RoundState.COMING;
        }
        return today.isAfter(plan.deadline()) ? RoundState.FINISHED : RoundState.RUNNING;
    }

    /// The moment as of which answers are judged: after the deadline, when a consent of the
    /// previous year does not count any more.
    public Instant judgedAt(Instant now) {
        Instant after = plan.deadline().plusDays(1).atStartOfDay(SchoolDay.ZONE).toInstant();
        return now.isAfter(after) ? now : after;
    }
}
