package nl.zorgvuldig.access.control.rules;

import java.time.LocalDate;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.HeldFunction;

/// Whether somebody guided a pupil before and no longer does; the refusal then says so.
final class FormerGuideCheck {
    private FormerGuideCheck() {}

    /// Whether the reader guided this pupil before through a group, the school or an assignment,
    /// and does not on this day.
    static boolean before(AccessRequester reader, SchoolCareer pupil, LocalDate day) {
        return new GuideRules(reader, pupil, day).grant() == null && everBefore(reader, pupil, day);
    }

    private static boolean everBefore(AccessRequester reader, SchoolCareer pupil, LocalDate day) {
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

    private static boolean guidedSchool(HeldFunction held, SchoolCareer pupil, LocalDate day) {
        return held.function().ofSchool()
                && !held.period().from().isAfter(day)
                && pupil.enrolments().stream()
                        .anyMatch(enrolment -> held.school().orElseThrow().equals(enrolment.school())
                                && enrolment.presence().overlaps(held.period()));
    }
}
