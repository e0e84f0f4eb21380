package nl.zorgvuldig.consultation;

import java.time.Instant;
import java.util.Set;
import nl.zorgvuldig.dossier.Confidentiality;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// What somebody wants to plan.
///
/// @param pupils of a report meeting it does not matter
/// @param people who take part beside the planner
public record PlanWish(
        ConsultationKind kind,
        Instant startsAt,
        Room room,
        Set<PupilId> pupils,
        Set<PersonId> people,
        Confidentiality level) {
    public PlanWish {
        pupils = Set.copyOf(pupils);
        people = Set.copyOf(people);
    }
}
