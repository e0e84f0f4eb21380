package nl.zorgvuldig.demo.population;

import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.SchoolYear;

/// Makes the schools, and their groups in this school year and the three before it: a leaver of two
/// years and a day ago can have been in any of them.
final class Schools {
    static final int YEARS_BACK = 3;

    private final Draft draft;

    Schools(Draft draft) {
        this.draft = draft;
    }

    void make() {
        for (int index = 0; index < Plan.SCHOOLS.size(); index++) {
            Plan plan = Plan.SCHOOLS.get(index);
            SchoolId id = new SchoolId(Dice.id("school/" + plan.brin()));
            draft.schools.add(new Places.School(id, plan.brin(), plan.name(), plan.town()));
            for (int back = YEARS_BACK; back >= 0; back--) {
                SchoolYear year = new SchoolYear(draft.year.start() - back);
                for (Plan.Base base : plan.bases()) {
                    Places.Group group = group(plan, id, year, base);
                    draft.groups.add(group);
                    draft.groupByPlace.put(Draft.place(index, year, base), group);
                }
            }
        }
    }

    private static Places.Group group(Plan plan, SchoolId school, SchoolYear year, Plan.Base base) {
        String key = plan.brin() + "-" + year.start() + "-" + base.label().replaceAll("[^0-9AB]", "");
        return new Places.Group(new GroupId(Dice.id("group/" + key)), school, year, key, base.label(), base.years());
    }
}
