package nl.zorgvuldig.demo.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.zorgvuldig.platform.kernel.SchoolYear;

/// A place for a pupil whose identity is not generated yet: school, age group and career.
///
/// @param number the pupil's number on the board; the same on every day
/// @param cohort the calendar year in which year 0 would begin: in school year `y` the pupil is in
///     year `y - cohort`
/// @param section which half of the year, where a year is divided
record PupilSlot(int number, int school, int cohort, int section, PupilCareer career) {

    /// The year (1 to 8) the pupil is in. A pupil who starts at four during a school year is in
    /// year 1 again the next.
    int yearIn(SchoolYear when, SchoolYear now) {
        int repeated = career == PupilCareer.REPEATED && when.compareTo(now) < 0 ? 1 : 0;
        return Math.max(1, when.start() - cohort + repeated);
    }

    /// The calendar year in which year 0 would have begun by age; a pupil who repeated a year is
    /// older than the group.
    int ageCohort() {
        return career == PupilCareer.REPEATED ? cohort - 1 : cohort;
    }

    static List<PupilSlot> all(LocalDate today) {
        int now = SchoolYear.of(today).start();
        List<PupilSlot> slots = new ArrayList<>();
        for (int school = 0; school < SchoolGroupPlan.SCHOOLS.size(); school++) {
            List<Integer> sizes = SchoolGroupPlan.SCHOOLS.get(school).sizes();
            for (int year = 1; year <= sizes.size(); year++) {
                for (int i = 0; i < sizes.get(year - 1); i++) {
                    slots.add(new PupilSlot(slots.size(), school, now - year, i % 2, career(school, year, i)));
                }
            }
        }
        for (int school = 0; school < SchoolGroupPlan.SCHOOLS.size(); school++) {
            for (PupilCareer career : leavers(school)) {
                SchoolYear last = SchoolYear.of(career.leaves(today).orElseThrow());
                int year = career.compareTo(PupilCareer.LEFT_AFTER_YEAR_8) >= 0 ? 8 : 4 + slots.size() % 3;
                slots.add(new PupilSlot(slots.size(), school, last.start() - year, slots.size() % 2, career));
            }
        }
        return slots;
    }

    private static PupilCareer career(int school, int year, int i) {
        if (year >= 3 && (i == 2 || i == 3)) {
            return PupilCareer.MOVED_IN;
        }
        if (year >= 4 && year % 2 == 0 && i == 5) {
            return PupilCareer.REPEATED;
        }
        if (year == 6 && i == 7) {
            return PupilCareer.CHANGED_SCHOOL;
        }
        if (school == 0 && year == 7 && i == 1) {
            return PupilCareer.RETURNED;
        }
        if (school == 1 && year == 5 && i == 1) {
            return PupilCareer.LEAVING_SOON;
        }
        if (school == 2 && (year == 5 || year == 7) && i == 9) {
            return PupilCareer.CHANGED_GROUP;
        }
        return PupilCareer.ORDINARY;
    }

    private static List<PupilCareer> leavers(int school) {
        List<PupilCareer> leavers = new ArrayList<>();
        leavers.add(PupilCareer.LEFT_23_MONTHS_AGO);
        leavers.add(PupilCareer.LEFT_TWO_YEARS_AND_A_DAY_AGO);
        switch (school) {
            case 0 -> leavers.addAll(List.of(PupilCareer.LEFT_TWO_YEARS_AGO, PupilCareer.LEFT_YESTERDAY));
            case 1 -> leavers.addAll(List.of(PupilCareer.LEFT_TWO_YEARS_AGO, PupilCareer.LEFT_LAST_WEEK));
            default -> {}
        }
        IntStream.range(0, 8).forEach(i -> leavers.add(PupilCareer.LEFT_AFTER_YEAR_8));
        IntStream.range(0, school == 2 ? 3 : 4).forEach(i -> leavers.add(PupilCareer.LEFT_AFTER_YEAR_8_BEFORE));
        return leavers;
    }
}
