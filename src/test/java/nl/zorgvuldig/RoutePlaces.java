package nl.zorgvuldig;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.story.DemoProgram;

/// The group and the pupil that [Routes] is about, and others in another school.
record RoutePlaces(DemoProgram demo) {
    GroupId groupOf(String handle) {
        return demo.population().groupRelations().stream()
                .filter(relation -> relation.person().equals(demo.person(handle)))
                .filter(relation -> relation.period().contains(demo.clock().today()))
                .map(relation -> relation.group())
                .findFirst()
                .orElseThrow();
    }

    /// In the teacher's group, and in no other story.
    PupilId child() {
        GroupId group = groupOf("leerkracht");
        return demo.population().placements().stream()
                .filter(placement -> placement.group().equals(group))
                .filter(placement -> placement.period().contains(demo.clock().today()))
                .map(placement -> placement.pupil())
                .filter(pupil -> !demo.population().landmarks().containsValue(pupil))
                .skip(9)
                .findFirst()
                .orElseThrow();
    }

    /// Of that child; signs in nowhere.
    PersonId parent() {
        return demo.population().authorities().stream()
                .filter(authority -> authority.pupil().equals(child()))
                .map(authority -> authority.guardian())
                .findFirst()
                .orElseThrow();
    }

    String groupElsewhere() {
        return demo.population().groups().stream()
                .filter(group -> !group.school().equals(schoolOf(groupOf("leerkracht"))))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    String pupilElsewhere() {
        GroupId elsewhere = new GroupId(UUID.fromString(groupElsewhere()));
        return demo.population().placements().stream()
                .filter(placement -> placement.group().equals(elsewhere))
                .map(placement -> placement.pupil())
                .filter(pupil -> !demo.population().landmarks().containsValue(pupil))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private Object schoolOf(GroupId group) {
        return demo.population().groups().stream()
                .filter(each -> each.id().equals(group))
                .findFirst()
                .orElseThrow()
                .school();
    }
}
