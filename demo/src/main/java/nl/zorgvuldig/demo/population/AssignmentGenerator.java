package nl.zorgvuldig.demo.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.demo.population.DemoPeople.Assignment;
import nl.zorgvuldig.demo.population.DemoPeople.Employee;
import nl.zorgvuldig.demo.population.DemoPeople.Function;
import nl.zorgvuldig.demo.population.DemoPeople.SchoolRole;
import nl.zorgvuldig.demo.population.PopulationDraft.Child;
import nl.zorgvuldig.demo.population.material.SeededRandom;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Generates named assignments: a substitute today, one whose assignment ended yesterday, and the
/// remedial teachers' pupils.
final class AssignmentGenerator {
    private static final int READERS = 6;

    private final PopulationDraft draft;

    AssignmentGenerator(PopulationDraft draft) {
        this.draft = draft;
    }

    void make() {
        LocalDate today = draft.today;
        Period soon = new Period(today.minusDays(5), today.plusDays(9));
        List<Child> three =
                ordinary(0, 5).stream().filter(this::withoutStory).limit(3).toList();
        draft.landmarks.put(LandmarkPupil.ASSIGNED, three.getFirst().pupil().id());
        three.forEach(child -> assign(0, Function.SUBSTITUTE, child, "Vervangt de groepsleerkracht.", soon));
        Child each = ordinary(2, 6).getFirst();
        draft.landmarks.put(LandmarkPupil.ASSIGNMENT_ENDED, each.pupil().id());
        Period past = new Period(today.minusDays(15), today.minusDays(1));
        assign(2, Function.SUBSTITUTE, each, "Begeleidt de terugkeer na ziekte.", past);
        for (int school = 0; school < draft.schools.size(); school++) {
            int here = school;
            ordinary(school, 4).stream()
                    .filter(this::withoutStory)
                    .limit(READERS)
                    .forEach(child -> assign(
                            here,
                            Function.REMEDIAL_TEACHER,
                            child,
                            "Extra hulp bij lezen, twee keer per week.",
                            draft.year.period()));
        }
    }

    private List<Child> ordinary(int school, int year) {
        return draft.children.stream()
                .filter(child -> child.slot().career() == PupilCareer.ORDINARY)
                .filter(child -> child.slot().school() == school)
                .filter(child -> child.slot().yearIn(draft.year, draft.year) == year)
                .toList();
    }

    private boolean withoutStory(Child child) {
        return !draft.landmarks.containsValue(child.pupil().id());
    }

    private void assign(int school, Function function, Child child, String reason, Period period) {
        PersonId person = draft.employees.stream()
                .filter(employee -> employee.function() == function)
                .filter(employee -> employee.school()
                        .equals(Optional.of(draft.schools.get(school).id())))
                .map(Employee::id)
                .findFirst()
                .orElseThrow();
        String name = "assignment/" + person + "/" + child.pupil().key();
        draft.assignments.add(new Assignment(
                SeededRandom.id(name), person, child.pupil().id(), head(school, period.from()), reason, period));
    }

    private PersonId head(int school, LocalDate day) {
        return draft.schoolRelations.stream()
                .filter(relation -> relation.role() != SchoolRole.SUPPORT_COORDINATOR)
                .filter(relation ->
                        relation.school().equals(draft.schools.get(school).id()))
                .filter(relation -> relation.period().contains(day))
                .findFirst()
                .orElseThrow()
                .person();
    }
}
