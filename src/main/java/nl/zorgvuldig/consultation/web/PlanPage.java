package nl.zorgvuldig.consultation.web;

import java.util.List;
import nl.zorgvuldig.consultation.Choices;
import nl.zorgvuldig.consultation.ConsultationKind;
import nl.zorgvuldig.consultation.Participant;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;

/// Planning a consultation about pupils of one group, or planning it otherwise.
///
/// @param back where it was begun
/// @param changing whether it is there already
/// @param pupils of the group; of a report meeting all of them are in it
/// @param confides whether the planner is offered to make it confidential
public record PlanPage(
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

    static PlanPage of(
            ConsultationKind kind, Choices choices, String address, String back, boolean changing, Form form) {
        return new PlanPage(
                kind,
                choices.group().shortName(),
                choices.group().id().toString(),
                address,
                back,
                changing,
                choices.pupils().stream()
                        .map(one -> Form.Option.of(
                                one.pupil().toString(), one.name().full()))
                        .toList(),
                choices.colleagues().stream().map(PlanPage::person).toList(),
                choices.leads() && kind == ConsultationKind.CARE_CONSULTATION,
                form);
    }

    private static Person person(Participant one) {
        return new Person(one.person().value().toString(), one.name().full(), one.function());
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
