package nl.zorgvuldig.demo.population;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.zorgvuldig.demo.population.DemoPeople.GroupRelation;
import nl.zorgvuldig.demo.population.DemoPeople.GroupRole;
import nl.zorgvuldig.demo.population.DemoPeople.SchoolRole;
import nl.zorgvuldig.demo.population.DemoPupils.Placement;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// Finds who guides the pupils of a group on a day: its teachers, and the support coordinator of
/// the school.
final class GuideFinder {
    private final Map<GroupId, List<GroupRelation>> teachers = new HashMap<>();
    private final Map<GroupId, SchoolId> schools = new HashMap<>();
    private final PopulationDraft draft;

    GuideFinder(PopulationDraft draft) {
        this.draft = draft;
        draft.groups.forEach(group -> schools.put(group.id(), group.school()));
        for (DemoPlaces.Group group : draft.groups) {
            teachers.put(
                    group.id(),
                    draft.groupRelations.stream()
                            .filter(relation -> relation.group().equals(group.id()))
                            .filter(relation -> relation.role() == GroupRole.TEACHER)
                            .toList());
        }
    }

    static Optional<Placement> placement(PopulationDraft.Child child, LocalDate day) {
        for (Placement placement : child.placements()) {
            if (placement.period().contains(day)) {
                return Optional.of(placement);
            }
        }
        return Optional.empty();
    }

    List<PersonId> teachers(Placement placement, LocalDate day) {
        return Objects.requireNonNull(teachers.get(placement.group())).stream()
                .filter(relation -> relation.period().contains(day))
                .map(GroupRelation::person)
                .toList();
    }

    PersonId coordinator(Placement placement, LocalDate day) {
        return draft.schoolRelations.stream()
                .filter(relation -> relation.role() == SchoolRole.SUPPORT_COORDINATOR)
                .filter(relation -> relation.school().equals(schools.get(placement.group())))
                .filter(relation -> relation.period().contains(day))
                .findFirst()
                .orElseThrow()
                .person();
    }

    boolean guides(PersonId person, Placement placement, LocalDate day) {
        return teachers(placement, day).contains(person)
                || coordinator(placement, day).equals(person);
    }
}
