package nl.zorgvuldig.consultation.web;

import java.util.List;
import java.util.Map;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.GroupLabels;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Words;

/// Which kind of consultation, and about which group of which school.
public record KindPage(Map<School, List<Group>> groups, Form form) {

    /// The groups to choose from, in the reader's language.
    public List<Form.Options> options(Words words) {
        return groups.entrySet().stream()
                .map(school -> new Form.Options(
                        school.getKey().name(),
                        school.getValue().stream()
                                .map(group -> option(group, words))
                                .toList()))
                .toList();
    }

    private static Form.Option option(Group group, Words words) {
        return Form.Option.of(group.id().toString(), words.say(GroupLabels.alone(group)));
    }
}
