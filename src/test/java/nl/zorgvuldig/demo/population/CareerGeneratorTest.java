package nl.zorgvuldig.demo.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// How pupils come, stay and leave.
class CareerGeneratorTest {
    static final List<LocalDate> DAYS = Boards.AWKWARD;

    @ParameterizedTest
    @FieldSource("DAYS")
    void leavers_left_on_exactly_the_days_that_matter(LocalDate today) {
        assertThat(left(today, LandmarkPupil.LEFT_YESTERDAY)).hasValue(today.minusDays(1));
        assertThat(left(today, LandmarkPupil.LEFT_23_MONTHS_AGO)).hasValue(today.minusMonths(23));
        assertThat(left(today, LandmarkPupil.LEFT_TWO_YEARS_AGO)).hasValue(today.minusYears(2));
        assertThat(left(today, LandmarkPupil.LEFT_TWO_YEARS_AND_A_DAY_AGO))
                .hasValue(today.minusYears(2).minusDays(1));
        Boards board = Boards.on(today);
        long nearlyTwo = board.all().enrolments().stream()
                .filter(it -> it.deregistered().equals(Optional.of(today.minusMonths(23))))
                .count();
        assertThat(nearlyTwo).isGreaterThanOrEqualTo(3);
        assertThat(board.all().enrolments()).allSatisfy(it -> {
            assertThat(it.lastSchoolDay().isPresent())
                    .isEqualTo(it.deregistered().isPresent());
            it.lastSchoolDay()
                    .ifPresent(day ->
                            assertThat(day).isBetween(it.from(), it.period().until()));
        });
    }

    @ParameterizedTest
    @FieldSource("DAYS")
    void one_pupil_came_back_and_others_came_from_another_school_of_the_board(LocalDate today) {
        Boards board = Boards.on(today);
        List<DemoPupils.Enrolment> returned = board.enrolmentsOf(board.all().pupil(LandmarkPupil.RETURNED));
        assertThat(returned).hasSize(2);
        assertThat(returned.getFirst().school()).isEqualTo(returned.getLast().school());
        assertThat(returned.getFirst().period().until())
                .isBefore(returned.getLast().from());
        assertThat(board.enrolledOn(board.all().pupil(LandmarkPupil.RETURNED), today))
                .isTrue();
        List<DemoPupils.Enrolment> moved = board.enrolmentsOf(board.all().pupil(LandmarkPupil.CHANGED_SCHOOL));
        assertThat(moved.getFirst().school()).isNotEqualTo(moved.getLast().school());
        assertThat(board.enrolledOn(board.all().pupil(LandmarkPupil.LEAVING_SOON), today))
                .isTrue();
    }

    @ParameterizedTest
    @FieldSource("DAYS")
    void six_families_have_children_in_two_schools(LocalDate today) {
        Boards board = Boards.on(today);
        long families = board.all().families().stream()
                .filter(it -> it.children().stream()
                                .flatMap(child -> board.placementsOn(child, today).stream())
                                .map(place -> board.group(place.group()).school())
                                .distinct()
                                .count()
                        > 1)
                .count();
        assertThat(families).isEqualTo(6);
    }

    private static Optional<LocalDate> left(LocalDate today, LandmarkPupil landmark) {
        Boards board = Boards.on(today);
        return board.enrolmentsOf(board.all().pupil(landmark)).getLast().deregistered();
    }
}
