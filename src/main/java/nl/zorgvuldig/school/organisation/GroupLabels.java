package nl.zorgvuldig.school.organisation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.policy.Sentence;
import org.springframework.stereotype.Component;

/// Names of groups in lists and choices: "groep 5", with their school when the groups are of more
/// than one.
@Component
public final class GroupLabels {
    private final Schools schools;

    GroupLabels(Schools schools) {
        this.schools = schools;
    }

    /// In the order of the groups.
    public Map<GroupId, Sentence> of(Collection<Group> groups) {
        boolean several = groups.stream().map(Group::school).distinct().count() > 1;
        Map<GroupId, Sentence> labels = new LinkedHashMap<>();
        groups.forEach(group -> labels.put(group.id(), several ? withSchool(group) : alone(group)));
        return labels;
    }

    /// The label of one group, where its school is clear from the context.
    public static Sentence alone(Group group) {
        return Sentence.of("school.group", group.shortName());
    }

    private Sentence withSchool(Group group) {
        return schools.find(group.school())
                .map(school -> Sentence.of("school.group_at", group.shortName(), school.name()))
                .orElseGet(() -> alone(group));
    }
}
