package nl.zorgvuldig.access;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgvuldig.demo.population.Landmark;
import nl.zorgvuldig.enrolment.Enrolled;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.story.DemoProgram;

/// Days on which two opinions can easily differ: the last school day of a pupil who is to leave, of
/// one who left and of one who went to another school of the board, each with the day after; and a
/// Saturday.
final class LeavingDays {
    private LeavingDays() {}

    static List<LocalDate> of(DemoProgram demo, Collection<Whereabouts> pupils) {
        LocalDate saturday = demo.clock().today().with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        return Stream.concat(
                        Stream.of(saturday),
                        Stream.of(Landmark.LEAVING_SOON, Landmark.LEFT_YESTERDAY, Landmark.CHANGED_SCHOOL)
                                .map(one -> last(demo.pupil(one), pupils))
                                .flatMap(day -> Stream.of(day, day.plusDays(1))))
                .distinct()
                .toList();
    }

    static LocalDate last(PupilId pupil, Collection<Whereabouts> pupils) {
        return pupils.stream()
                .filter(one -> one.pupil().equals(pupil))
                .flatMap(one -> one.enrolments().stream())
                .filter(Enrolled::ended)
                .map(one -> one.presence().until())
                .findFirst()
                .orElseThrow();
    }
}
