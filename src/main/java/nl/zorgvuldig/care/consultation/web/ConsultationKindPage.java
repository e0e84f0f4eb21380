package nl.zorgvuldig.care.consultation.web;

import java.util.List;
import java.util.Map;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.GroupLabels;
import nl.zorgvuldig.school.organisation.School;

/// Page for choosing the kind of consultation, and the group of which school.
public record ConsultationKindPage(Map<School, List<Group>> groups, Form form) {

    /// The groups to choose from, in the reader's language.
    public List<Form.Options> options(LocalizedMessages words) {
        return groups.entrySet().stream()
                .map(school -> new Form.Options(
                        school.getKey().name(),
                        school.getValue().stream()
                                .map(group -> option(group, words))
                                .toList()))
                .toList();
    }

    private static Form.Option option(Group group, LocalizedMessages words) {
        return Form.Option.of(group.id().toString(), words.say(GroupLabels.alone(group)));
    }
}
