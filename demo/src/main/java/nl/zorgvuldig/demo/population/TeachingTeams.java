package nl.zorgvuldig.demo.population;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.demo.population.DemoPeople.Employee;
import nl.zorgvuldig.demo.population.DemoPeople.GroupRelation;
import nl.zorgvuldig.demo.population.DemoPeople.GroupRole;
import nl.zorgvuldig.demo.population.material.SeededRandom;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolYear;

/// Decides who teaches which group, year by year. In every other year the teachers of the fifth
/// and sixth base change places, and those of the seventh and eighth, so that people remember
/// dossiers which they may no longer open.
final class TeachingTeams {
    private static final List<Integer> OTHER_YEAR = List.of(0, 1, 2, 3, 5, 4, 7, 6);

    private final PopulationDraft draft;

    TeachingTeams(PopulationDraft draft) {
        this.draft = draft;
    }

    void teach(int school, List<List<Employee>> teams) {
        SchoolGroupPlan plan = SchoolGroupPlan.SCHOOLS.get(school);
        for (int back = SchoolGenerator.YEARS_BACK; back >= 0; back--) {
            SchoolYear year = new SchoolYear(draft.year.start() - back);
            for (int base = 0; base < teams.size(); base++) {
                List<Employee> team = teams.get(back % 2 == 0 ? base : OTHER_YEAR.get(base));
                DemoPlaces.Group group = draft.group(school, year, plan.bases().get(base));
                if (school == 1 && base == 3 && back == 1) {
                    oneAfterTheOther(team, group);
                } else {
                    team.forEach(teacher -> relate(teacher, group, GroupRole.TEACHER, year.period()));
                }
            }
        }
    }

    /// Two teachers who share a group now took turns in it last year: one until Christmas, the
    /// other after.
    private void oneAfterTheOther(List<Employee> team, DemoPlaces.Group group) {
        Period year = group.year().period();
        LocalDate christmas = LocalDate.of(group.year().start(), 12, 31);
        relate(team.getFirst(), group, GroupRole.TEACHER, new Period(year.from(), christmas));
        relate(team.getLast(), group, GroupRole.TEACHER, new Period(christmas.plusDays(1), year.until()));
    }

    void assists(int school, Employee assistant) {
        for (int back = 1; back >= 0; back--) {
            SchoolYear year = new SchoolYear(draft.year.start() - back);
            DemoPlaces.Group group = draft.group(
                    school, year, SchoolGroupPlan.SCHOOLS.get(school).bases().getFirst());
            relate(assistant, group, GroupRole.ASSISTANT, year.period());
        }
    }

    /// Adds the substitute's days: two weeks in November of last year; and in the second school
    /// around today.
    void standsIn(int school, Employee substitute) {
        SchoolYear before = new SchoolYear(draft.year.start() - 1);
        LocalDate november = LocalDate.of(before.start(), 11, 15);
        SchoolGroupPlan plan = SchoolGroupPlan.SCHOOLS.get(school);
        relate(
                substitute,
                draft.group(school, before, plan.bases().get(3)),
                GroupRole.SUBSTITUTE,
                new Period(november, november.plusDays(13)));
        if (school == 1) {
            Period around = new Period(draft.today.minusDays(10), draft.today.plusDays(18));
            relate(
                    substitute,
                    draft.group(school, draft.year, plan.bases().get(2)),
                    GroupRole.SUBSTITUTE,
                    around.intersect(draft.year.period()).orElseThrow());
        }
    }

    void teachesGym(Employee teacher, List<Integer> schools) {
        for (int school : schools) {
            List<SchoolGroupPlan.Base> bases =
                    SchoolGroupPlan.SCHOOLS.get(school).bases();
            for (SchoolGroupPlan.Base base : bases.subList(2, bases.size())) {
                DemoPlaces.Group group = draft.group(school, draft.year, base);
                relate(teacher, group, GroupRole.SUBJECT_TEACHER, draft.year.period());
            }
        }
    }

    private void relate(Employee person, DemoPlaces.Group group, GroupRole role, Period period) {
        String name = "group-relation/" + person.key() + "/" + group.key() + "/" + role;
        draft.groupRelations.add(new GroupRelation(SeededRandom.id(name), person.id(), group.id(), role, period));
    }
}
