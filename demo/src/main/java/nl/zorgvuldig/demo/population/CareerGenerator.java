package nl.zorgvuldig.demo.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.demo.population.DemoPupils.Enrolment;
import nl.zorgvuldig.demo.population.DemoPupils.Placement;
import nl.zorgvuldig.demo.population.DemoPupils.Pupil;
import nl.zorgvuldig.demo.population.material.SchoolDayCalendar;
import nl.zorgvuldig.demo.population.material.SeededRandom;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolYear;

/// Generates when a pupil is enrolled where, and in which base group day by day.
final class CareerGenerator {
    private final PopulationDraft draft;

    CareerGenerator(PopulationDraft draft) {
        this.draft = draft;
    }

    /// A birthday in the year that belongs to the group; at least four years ago.
    LocalDate birthday(PupilSlot slot, SeededRandom dice) {
        LocalDate first = LocalDate.of(slot.ageCohort() - 4, 10, 1);
        LocalDate last = LocalDate.of(slot.ageCohort() - 3, 9, 30);
        LocalDate youngest = draft.today.minusYears(4);
        return dice.day(first, last.isAfter(youngest) ? youngest : last);
    }

    List<Enrolment> enrolments(Pupil pupil, PupilSlot slot, SeededRandom dice) {
        LocalDate start = pupil.born().plusYears(4);
        Optional<LocalDate> leaves = slot.career().leaves(draft.today);
        LocalDate lastSummer = LocalDate.of(draft.year.start() - 1, 7, 31);
        return switch (slot.career()) {
            case MOVED_IN -> {
                LocalDate moved = dice.one(List.of(
                        lastSummer.minusYears(1).plusDays(1),
                        lastSummer.plusDays(1),
                        LocalDate.of(draft.year.start(), 1, 10)));
                yield List.of(enrolment(pupil, 0, slot.school(), later(start, moved), Optional.empty()));
            }
            case CHANGED_SCHOOL -> {
                int before = (slot.school() + 1) % draft.schools.size();
                yield List.of(
                        enrolment(pupil, 0, before, start, Optional.of(lastSummer)),
                        enrolment(pupil, 1, slot.school(), lastSummer.plusDays(1), Optional.empty()));
            }
            case RETURNED ->
                List.of(
                        enrolment(pupil, 0, slot.school(), start, Optional.of(draft.today.minusMonths(15))),
                        enrolment(pupil, 1, slot.school(), draft.today.minusMonths(4), Optional.empty()));
            case ORDINARY,
                    REPEATED,
                    CHANGED_GROUP,
                    LEAVING_SOON,
                    LEFT_YESTERDAY,
                    LEFT_LAST_WEEK,
                    LEFT_23_MONTHS_AGO,
                    LEFT_TWO_YEARS_AGO,
                    LEFT_TWO_YEARS_AND_A_DAY_AGO,
                    LEFT_AFTER_YEAR_8,
                    LEFT_AFTER_YEAR_8_BEFORE -> List.of(enrolment(pupil, 0, slot.school(), start, leaves));
        };
    }

    private Enrolment enrolment(Pupil pupil, int number, int school, LocalDate from, Optional<LocalDate> until) {
        return new Enrolment(
                SeededRandom.id("enrolment/" + pupil.key() + "/" + number),
                pupil.id(),
                draft.schools.get(school).id(),
                from,
                until.map(SchoolDayCalendar::lastUpTo),
                until);
    }

    /// One base group for every day enrolled, as far back as the board's groups go and until this
    /// school year ends.
    List<Placement> placements(Pupil pupil, PupilSlot slot, List<Enrolment> enrolments) {
        List<Placement> placements = new ArrayList<>();
        for (Enrolment enrolment : enrolments) {
            int school = schoolOf(enrolment);
            for (int back = SchoolGenerator.YEARS_BACK; back >= 0; back--) {
                SchoolYear year = new SchoolYear(draft.year.start() - back);
                enrolment
                        .period()
                        .intersect(year.period())
                        .ifPresent(days -> place(pupil, slot, school, year, days, placements));
            }
        }
        return placements;
    }

    private void place(
            Pupil pupil, PupilSlot slot, int school, SchoolYear year, Period days, List<Placement> placements) {
        int pupilYear = slot.yearIn(year, draft.year);
        LocalDate change = LocalDate.of(year.start() + 1, 2, 1);
        if (slot.career() == PupilCareer.CHANGED_GROUP
                && year.start() == draft.year.start() - 1
                && days.from().isBefore(change)) {
            Period before = new Period(days.from(), change.minusDays(1));
            Period after = new Period(change, days.until());
            add(pupil, draft.group(school, year, pupilYear, 1 - slot.section()), pupilYear, before, placements);
            add(pupil, draft.group(school, year, pupilYear, slot.section()), pupilYear, after, placements);
        } else {
            add(pupil, draft.group(school, year, pupilYear, slot.section()), pupilYear, days, placements);
        }
    }

    private static void add(Pupil pupil, DemoPlaces.Group group, int year, Period days, List<Placement> placements) {
        String name = "placement/" + pupil.key() + "/" + group.key() + "/" + placements.size();
        placements.add(new Placement(SeededRandom.id(name), pupil.id(), group.id(), year, days));
    }

    private int schoolOf(Enrolment enrolment) {
        for (int school = 0; school < draft.schools.size(); school++) {
            if (draft.schools.get(school).id().equals(enrolment.school())) {
                return school;
            }
        }
        throw new IllegalStateException("enrolled in no school of the board");
    }

    private static LocalDate later(LocalDate day, LocalDate other) {
        return day.isAfter(other) ? day : other;
    }
}
