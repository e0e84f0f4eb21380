package nl.zorgvuldig.demo.population;

import nl.zorgvuldig.demo.population.material.SeededRandom;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// Generates the schools, and their groups in this school year and the three before it: a pupil
/// who left two years and a day ago can have been in any of them.
final class SchoolGenerator {
    static final int YEARS_BACK = 3;

    private final PopulationDraft draft;

    SchoolGenerator(PopulationDraft draft) {
        this.draft = draft;
    }

    void make() {
        for (int index = 0; index < SchoolGroupPlan.SCHOOLS.size(); index++) {
            SchoolGroupPlan plan = SchoolGroupPlan.SCHOOLS.get(index);
            SchoolId id = new SchoolId(SeededRandom.id("school/" + plan.brin()));
            draft.schools.add(new DemoPlaces.School(id, plan.brin(), plan.name(), plan.town()));
            for (int back = YEARS_BACK; back >= 0; back--) {
                SchoolYear year = new SchoolYear(draft.year.start() - back);
                for (SchoolGroupPlan.Base base : plan.bases()) {
                    DemoPlaces.Group group = group(plan, id, year, base);
                    draft.groups.add(group);
                    draft.groupByPlace.put(PopulationDraft.place(index, year, base), group);
                }
            }
        }
    }

    private static DemoPlaces.Group group(
            SchoolGroupPlan plan, SchoolId school, SchoolYear year, SchoolGroupPlan.Base base) {
        String key = plan.brin() + "-" + year.start() + "-" + base.label().replaceAll("[^0-9AB]", "");
        return new DemoPlaces.Group(
                new GroupId(SeededRandom.id("group/" + key)), school, year, key, base.label(), base.years());
    }
}
