package nl.zorgvuldig.care.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.lists.ListedPupil;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.school.organisation.Group;

/// Choices for somebody who plans a consultation.
///
/// @param pupils of the group, those they may discuss
/// @param colleagues who work at the school of the group and can sign in, without themselves
/// @param self the planner
/// @param leads whether they are head or support coordinator there
public record PlanningChoices(
        Group group,
        List<ListedPupil> pupils,
        List<ConsultationParticipant> colleagues,
        ConsultationParticipant self,
        boolean leads) {
    public Set<PupilId> pupilIds() {
        return pupils.stream().map(ListedPupil::pupil).collect(Collectors.toSet());
    }

    public Set<PersonId> colleagueIds() {
        return colleagues.stream().map(ConsultationParticipant::person).collect(Collectors.toSet());
    }

    /// The choices for the chair, when somebody else changes the plan: the chair takes part anyway.
    public PlanningChoices withoutChair(PersonId chair) {
        ConsultationParticipant head = colleagues.stream()
                .filter(participant -> participant.person().equals(chair))
                .findFirst()
                .orElse(self);
        if (head.equals(self)) {
            return this;
        }
        List<ConsultationParticipant> others = new ArrayList<>(colleagues);
        others.remove(head);
        others.add(self);
        return new PlanningChoices(group, pupils, others, head, leads);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
