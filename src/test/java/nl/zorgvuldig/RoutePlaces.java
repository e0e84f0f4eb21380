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
                .filter(one -> one.person().equals(demo.person(handle)))
                .filter(one -> one.period().contains(demo.clock().today()))
                .map(one -> one.group())
                .findFirst()
                .orElseThrow();
    }

    /// In the teacher's group, and in no other story.
    PupilId child() {
        GroupId group = groupOf("leerkracht");
        return demo.population().placements().stream()
                .filter(one -> one.group().equals(group))
                .filter(one -> one.period().contains(demo.clock().today()))
                .map(one -> one.pupil())
                .filter(one -> !demo.population().landmarks().containsValue(one))
                .skip(9)
                .findFirst()
                .orElseThrow();
    }

    /// Of that child; signs in nowhere.
    PersonId parent() {
        return demo.population().authorities().stream()
                .filter(one -> one.pupil().equals(child()))
                .map(one -> one.guardian())
                .findFirst()
                .orElseThrow();
    }

    String groupElsewhere() {
        return demo.population().groups().stream()
                .filter(one -> !one.school().equals(schoolOf(groupOf("leerkracht"))))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    String pupilElsewhere() {
        GroupId elsewhere = new GroupId(UUID.fromString(groupElsewhere()));
        return demo.population().placements().stream()
                .filter(one -> one.group().equals(elsewhere))
                .map(one -> one.pupil())
                .filter(one -> !demo.population().landmarks().containsValue(one))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private Object schoolOf(GroupId group) {
        return demo.population().groups().stream()
                .filter(one -> one.id().equals(group))
                .findFirst()
                .orElseThrow()
                .school();
    }
}
