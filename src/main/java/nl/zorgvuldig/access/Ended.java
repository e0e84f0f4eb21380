package nl.zorgvuldig.access;

import java.time.LocalDate;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.school.FunctionHeld;

/// Whether somebody once guided a pupil and does so no more, which is said to them.
final class Ended {
    private Ended() {}

    /// Whether the reader once guided this pupil through a group, the school or an assignment, and
    /// does not on this day.
    static boolean before(Reader reader, Whereabouts pupil, LocalDate day) {
        return new GuideRules(reader, pupil, day).grant() == null && everBefore(reader, pupil, day);
    }

    private static boolean everBefore(Reader reader, Whereabouts pupil, LocalDate day) {
        return reader.given().stream()
                        .anyMatch(given -> given.pupil().equals(pupil.pupil())
                                && !given.period().from().isAfter(day))
                || reader.groups().stream()
                        .anyMatch(guided -> !guided.period().from().isAfter(day)
                                && pupil.placements().stream()
                                        .anyMatch(placement -> placement
                                                        .group()
                                                        .equals(guided.group().id())
                                                && placement.period().overlaps(guided.period())))
                || reader.functions().stream().anyMatch(held -> guidedSchool(held, pupil, day));
    }

    private static boolean guidedSchool(FunctionHeld held, Whereabouts pupil, LocalDate day) {
        return held.function().ofSchool()
                && !held.period().from().isAfter(day)
                && pupil.enrolments().stream()
                        .anyMatch(one -> held.school().orElseThrow().equals(one.school())
                                && one.presence().overlaps(held.period()));
    }
}
