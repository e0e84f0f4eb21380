package nl.zorgvuldig.access.control;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.story.DemoProgram;

/// Days on which two opinions can easily differ: the last school day of a pupil who is to leave, of
/// one who left and of one who went to another school of the board, each with the day after; and a
/// Saturday.
public final class LeavingDays {
    private LeavingDays() {}

    public static List<LocalDate> of(DemoProgram demo, Collection<SchoolCareer> pupils) {
        LocalDate saturday = demo.clock().today().with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        return Stream.concat(
                        Stream.of(saturday),
                        Stream.of(
                                        LandmarkPupil.LEAVING_SOON,
                                        LandmarkPupil.LEFT_YESTERDAY,
                                        LandmarkPupil.CHANGED_SCHOOL)
                                .map(pupil -> last(demo.pupil(pupil), pupils))
                                .flatMap(day -> Stream.of(day, day.plusDays(1))))
                .distinct()
                .toList();
    }

    public static LocalDate last(PupilId pupil, Collection<SchoolCareer> pupils) {
        return pupils.stream()
                .filter(career -> career.pupil().equals(pupil))
                .flatMap(career -> career.enrolments().stream())
                .filter(Enrolment::ended)
                .map(enrolment -> enrolment.presence().until())
                .findFirst()
                .orElseThrow();
    }
}
