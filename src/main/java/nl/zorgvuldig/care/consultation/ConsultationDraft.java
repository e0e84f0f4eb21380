package nl.zorgvuldig.care.consultation;

import java.time.Instant;
import java.util.Set;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Consultation that somebody wants to plan.
///
/// @param pupils ignored for a report meeting
/// @param people who take part besides the planner
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
