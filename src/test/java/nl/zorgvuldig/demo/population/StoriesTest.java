package nl.zorgvuldig.demo.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.demo.population.DemoPeople.Authority;
import nl.zorgvuldig.demo.population.DemoPeople.Power;
import nl.zorgvuldig.demo.population.DemoPeople.Secrecy;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The people and pupils that stories count on.
class StoriesTest {
    static final List<LocalDate> DAYS = Boards.AWKWARD;

    @ParameterizedTest
    @FieldSource("DAYS")
    void the_teachers_teach_different_groups_of_the_school_of_the_head_and_the_coordinator(LocalDate today) {
        Population all = Boards.on(today).all();
        DemoPlaces.Group five = groupOf(all, "leerkracht");
        DemoPlaces.Group six = groupOf(all, "leerkracht2");
        assertThat(five.name()).isEqualTo("Groep 5");
        assertThat(six.name()).isEqualTo("Groep 6");
        assertThat(six.school()).isEqualTo(five.school());
        assertThat(schoolOf(all, "directeur")).isEqualTo(five.school());
        assertThat(schoolOf(all, "ib")).isEqualTo(five.school());
        assertThat(schoolOf(all, "directeur2")).isNotEqualTo(five.school());
    }

    @ParameterizedTest
    @FieldSource("DAYS")
    void the_separated_parents_share_authority_and_one_address_is_secret(LocalDate today) {
        Boards board = Boards.on(today);
        PupilId child = board.all().pupil(LandmarkPupil.OF_SEPARATED_PARENTS);
        assertThat(placed(board, child)).isEqualTo(groupOf(board.all(), "leerkracht"));
        assertThat(powers(board, child, "ouder")).containsExactly(Power.JOINT);
        assertThat(powers(board, child, "ouder2")).containsExactly(Power.JOINT);
        DemoPeople.Guardian each = guardian(board, "ouder");
        DemoPeople.Guardian other = guardian(board, "ouder2");
        assertThat(each.secrecy()).isEqualTo(Secrecy.OPEN);
        assertThat(other.secrecy()).isEqualTo(Secrecy.SECRET);
        assertThat(other.address()).isNotEqualTo(each.address());
        assertThat(each.email()).isPresent();
        assertThat(other.email()).isPresent();
    }

    @ParameterizedTest
    @FieldSource("DAYS")
    void the_parent_without_authority_has_a_child_in_the_same_group(LocalDate today) {
        Boards board = Boards.on(today);
        PupilId child = board.all().pupil(LandmarkPupil.OF_PARENT_WITHOUT_AUTHORITY);
        assertThat(placed(board, child)).isEqualTo(groupOf(board.all(), "leerkracht"));
        assertThat(powers(board, child, "ouder-zonder-gezag")).containsExactly(Power.NONE);
    }

    @ParameterizedTest
    @FieldSource("DAYS")
    void substitutes_guide_until_a_day_and_one_stopped_yesterday(LocalDate today) {
        Population all = Boards.on(today).all();
        assertThat(assignments(all, LandmarkPupil.ASSIGNED))
                .anySatisfy(it -> assertThat(
                                it.period().contains(today) && !it.period().open())
                        .isTrue());
        assertThat(assignments(all, LandmarkPupil.ASSIGNMENT_ENDED))
                .allSatisfy(it -> assertThat(it.period().until()).isEqualTo(today.minusDays(1)));
        assertThat(all.groupRelations())
                .anyMatch(it -> it.role() == DemoPeople.GroupRole.SUBSTITUTE
                        && it.period().contains(today));
        assertThat(all.schoolRelations())
                .filteredOn(it -> it.role() == DemoPeople.SchoolRole.ACTING_HEAD)
                .singleElement()
                .satisfies(it -> assertThat(it.period().until()).isBefore(today));
    }

    @ParameterizedTest
    @FieldSource("DAYS")
    void nine_groups_are_shared_by_two_teachers_and_ten_combine_years(LocalDate today) {
        Boards board = Boards.on(today);
        List<DemoPlaces.Group> now = board.all().groups().stream()
                .filter(it -> it.year().period().contains(today))
                .toList();
        assertThat(now.stream().filter(it -> teachers(board.all(), it, today) == 2))
                .hasSize(9);
        assertThat(now.stream().filter(DemoPlaces.Group::combination)).hasSize(10);
    }

    private static long teachers(Population all, DemoPlaces.Group group, LocalDate day) {
        return all.groupRelations().stream()
                .filter(it -> it.group().equals(group.id()) && it.role() == DemoPeople.GroupRole.TEACHER)
                .filter(it -> it.period().contains(day))
                .count();
    }

    private static List<DemoPeople.Assignment> assignments(Population all, LandmarkPupil landmark) {
        return all.assignments().stream()
                .filter(it -> it.pupil().equals(all.pupil(landmark)))
                .toList();
    }

    private static List<Power> powers(Boards board, PupilId child, String handle) {
        PersonId person = board.all().person(handle);
        return board.all().authorities().stream()
                .filter(it -> it.pupil().equals(child) && it.guardian().equals(person))
                .map(Authority::power)
                .toList();
    }

    private static DemoPeople.Guardian guardian(Boards board, String handle) {
        return board.guardian(board.all().person(handle));
    }

    private static DemoPlaces.Group placed(Boards board, PupilId child) {
        return board.group(
                board.placementsOn(child, board.all().today()).getFirst().group());
    }

    private static DemoPlaces.Group groupOf(Population all, String handle) {
        return all.groupRelations().stream()
                .filter(it ->
                        it.person().equals(all.person(handle)) && it.period().contains(all.today()))
                .map(it -> Boards.on(all.today()).group(it.group()))
                .findFirst()
                .orElseThrow();
    }

    private static SchoolId schoolOf(Population all, String handle) {
        return all.schoolRelations().stream()
                .filter(it ->
                        it.person().equals(all.person(handle)) && it.period().contains(all.today()))
                .findFirst()
                .orElseThrow()
                .school();
    }
}
