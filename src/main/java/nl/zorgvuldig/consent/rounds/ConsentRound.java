package nl.zorgvuldig.consent.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.SchoolDay;

/// The check of consent at one school in one school year.
///
/// @param people how many decide for a pupil of the school, as counted when it last went round
/// @param workedOn the last day on which everybody who had to be asked or reminded was
/// @param closedOn when the head was told how it went
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

    /// The moment at which what was answered is judged: after the deadline, when a yes of the year
    /// before does not count any more.
    public Instant judgedAt(Instant now) {
        Instant after = plan.deadline().plusDays(1).atStartOfDay(SchoolDay.ZONE).toInstant();
        return now.isAfter(after) ? now : after;
    }
}
