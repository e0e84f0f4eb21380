package nl.zorgvuldig.care.consultation.web;

import java.util.List;
import nl.zorgvuldig.care.consultation.ConsultationKind;
import nl.zorgvuldig.care.consultation.ConsultationParticipant;
import nl.zorgvuldig.care.consultation.PlanningChoices;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Page for planning a consultation about pupils of one group, or for changing its plan.
///
/// @param back address of the page it was begun on
/// @param changing whether it exists already
/// @param pupils of the group; a report meeting covers all of them
/// @param confides whether the planner is offered to make it confidential
public record ConsultationPlanningPage(
        ConsultationKind kind,
        String group,
        String groupId,
        String address,
        String back,
        boolean changing,
        List<Form.Option> pupils,
        List<Person> people,
        boolean confides,
        Form form) {

    static ConsultationPlanningPage of(
            ConsultationKind kind, PlanningChoices choices, String address, String back, boolean changing, Form form) {
        return new ConsultationPlanningPage(
                kind,
                choices.group().shortName(),
                choices.group().id().toString(),
                address,
                back,
                changing,
                choices.pupils().stream()
                        .map(pupil -> Form.Option.of(
                                pupil.pupil().toString(), pupil.name().full()))
                        .toList(),
                choices.colleagues().stream()
                        .map(ConsultationPlanningPage::person)
                        .toList(),
                choices.leads() && kind == ConsultationKind.CARE_CONSULTATION,
                form);
    }

    private static Person person(ConsultationParticipant participant) {
        return new Person(
                participant.person().value().toString(), participant.name().full(), participant.function());
    }

    public record Person(String id, String name, Sentence function) {}

    public boolean everybody() {
        return kind == ConsultationKind.REPORT_MEETING;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
