package nl.zorgvuldig.demo.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.zorgvuldig.demo.population.DemoPupils.Entry;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// What is true of the board on whichever day it is made.
class PopulationProperties {
    private static final int TRIES = 12;

    @Provide
    Arbitrary<Boards> boards() {
        return Boards.any();
    }

    @Property(tries = TRIES)
    void it_has_three_schools_and_the_numbers_of_people_it_was_asked_to_have(@ForAll("boards") Boards board) {
        Population all = board.all();
        SchoolYear now = SchoolYear.of(all.today());
        assertThat(all.schools()).hasSize(3);
        assertThat(all.groups().stream().filter(group -> group.year().equals(now)))
                .hasSize(24);
        assertThat(all.employees()).hasSize(60);
        assertThat(all.guardians()).hasSize(900);
        assertThat(all.pupils().stream().filter(pupil -> board.enrolledOn(pupil.id(), all.today())))
                .hasSize(540);
        assertThat(all.pupils()).hasSize(585);
        assertThat(all.handles().keySet()).containsExactlyElementsOf(Population.HANDLES);
        assertThat(all.landmarks().keySet()).containsExactlyInAnyOrder(LandmarkPupil.values());
    }

    @Property(tries = TRIES)
    void every_id_and_key_is_given_once(@ForAll("boards") Boards board) {
        Population all = board.all();
        List<Object> ids = new ArrayList<>();
        all.schools().forEach(it -> ids.add(it.id().value()));
        all.groups().forEach(it -> ids.add(it.id().value()));
        all.employees().forEach(it -> ids.add(it.id().value()));
        all.outsiders().forEach(it -> ids.add(it.id().value()));
        all.guardians().forEach(it -> ids.add(it.id().value()));
        all.pupils().forEach(it -> ids.add(it.id().value()));
        all.groupRelations().forEach(it -> ids.add(it.id()));
        all.schoolRelations().forEach(it -> ids.add(it.id()));
        all.boardRelations().forEach(it -> ids.add(it.id()));
        all.assignments().forEach(it -> ids.add(it.id()));
        all.enrolments().forEach(it -> ids.add(it.id()));
        all.placements().forEach(it -> ids.add(it.id()));
        all.authorities().forEach(it -> ids.add(it.id()));
        all.entries().forEach(it -> ids.add(it.id().value()));
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(all.groups().stream().map(DemoPlaces.Group::key)).doesNotHaveDuplicates();
        assertThat(all.employees().stream().map(DemoPeople.Employee::key)).doesNotHaveDuplicates();
        assertThat(all.pupils().stream().map(DemoPupils.Pupil::key)).doesNotHaveDuplicates();
    }

    @Property(tries = TRIES)
    void every_pupil_is_in_one_base_group_of_the_right_school_on_each_day_enrolled(@ForAll("boards") Boards board) {
        Population all = board.all();
        LocalDate first =
                new SchoolYear(SchoolYear.of(all.today()).start() - 3).period().from();
        for (DemoPupils.Pupil pupil : all.pupils()) {
            List<DemoPupils.Enrolment> enrolments = board.enrolmentsOf(pupil.id());
            for (LocalDate on : turningPoints(board, pupil.id(), first)) {
                List<SchoolId> enrolled = enrolments.stream()
                        .filter(it -> it.period().contains(on))
                        .map(it -> it.school())
                        .toList();
                List<SchoolId> placed = board.placementsOn(pupil.id(), on).stream()
                        .map(it -> board.group(it.group()).school())
                        .toList();
                assertThat(enrolled).hasSizeLessThanOrEqualTo(1);
                assertThat(placed).isEqualTo(enrolled);
            }
        }
        assertThat(all.placements()).allSatisfy(place -> {
            DemoPlaces.Group group = board.group(place.group());
            assertThat(group.years()).contains(place.year());
            assertThat(group.year().period().intersect(place.period())).contains(place.period());
        });
    }

    @Property(tries = TRIES)
    void every_entry_was_written_before_today_by_someone_who_guided_the_pupil_then(@ForAll("boards") Boards board) {
        for (Entry entry : board.all().entries()) {
            for (DemoPupils.Version version : entry.versions()) {
                LocalDate day = SchoolDay.of(version.at());
                assertThat(day).isBefore(board.all().today()).isAfterOrEqualTo(entry.day());
                assertThat(board.guides(version.author(), entry.pupil(), day)).isTrue();
            }
            assertThat(entry.versions()).isSortedAccordingTo(Comparator.comparing(DemoPupils.Version::at));
        }
    }

    @Property(tries = TRIES)
    void ages_fit_the_year_and_brothers_and_sisters_are_twins_or_ten_months_apart(@ForAll("boards") Boards board) {
        Map<PupilId, LocalDate> born =
                board.all().pupils().stream().collect(Collectors.toMap(DemoPupils.Pupil::id, DemoPupils.Pupil::born));
        for (DemoPupils.Placement place : board.all().placements()) {
            if (place.pupil().equals(board.all().pupil(LandmarkPupil.SIXTEEN))) {
                continue; // older on purpose
            }
            int start = board.group(place.group()).year().start();
            int age = Period.between(born.get(place.pupil()), LocalDate.of(start, 10, 1))
                    .getYears();
            assertThat(age).isBetween(place.year() == 1 ? 3 : place.year() + 3, place.year() + 4);
        }
        for (DemoPeople.Family family : board.all().families()) {
            Set<LocalDate> days =
                    new HashSet<>(family.children().stream().map(born::get).toList());
            for (LocalDate day : days) {
                assertThat(days)
                        .noneMatch(other -> !day.equals(other)
                                && Math.abs(Period.between(day, other).toTotalMonths()) < 10);
            }
        }
    }

    /// A period begins, ends, or does not; between these days nothing changes.
    private static Set<LocalDate> turningPoints(Boards board, PupilId pupil, LocalDate first) {
        Set<LocalDate> days = new HashSet<>(Set.of(first, board.all().today()));
        Stream.concat(
                        board.enrolmentsOf(pupil).stream().map(DemoPupils.Enrolment::period),
                        board.placementsOf(pupil).stream().map(DemoPupils.Placement::period))
                .flatMap(it -> Stream.of(it.from(), it.from().minusDays(1), it.until()))
                .flatMap(it -> Stream.of(it, it.isBefore(board.all().today()) ? it.plusDays(1) : it))
                .filter(it -> !it.isBefore(first) && !it.isAfter(board.all().today()))
                .forEach(days::add);
        return days;
    }
}
