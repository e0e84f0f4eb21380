package nl.zorgvuldig.care.consultation;

import java.time.Instant;
import java.util.Set;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// What somebody wants to plan.
///
/// @param pupils of a report meeting it does not matter
/// @param people who take part beside the planner
public record ConsultationDraft(
        ConsultationKind kind,
        Instant startsAt,
        MeetingPlace room,
        Set<PupilId> pupils,
        Set<PersonId> people,
        Confidentiality level) {
    public ConsultationDraft {
        pupils = Set.copyOf(pupils);
        people = Set.copyOf(people);
    }
}
