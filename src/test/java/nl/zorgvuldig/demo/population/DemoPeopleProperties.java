package nl.zorgvuldig.demo.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.zorgvuldig.demo.population.DemoPeople.FamilyKind;
import nl.zorgvuldig.demo.population.DemoPeople.SchoolRole;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// What is true of the adults on the board, on whichever day it is made.
class DemoPeopleProperties {
    private static final int TRIES = 12;

    @Provide
    Arbitrary<Boards> boards() {
        return Boards.any();
    }

    @Property(tries = TRIES)
    void only_the_named_employee_works_in_two_schools(@ForAll("boards") Boards board) {
        Population all = board.all();
        Map<PersonId, Set<SchoolId>> schools = new HashMap<>();
        all.groupRelations()
                .forEach(it -> add(schools, it.person(), board.group(it.group()).school()));
        all.schoolRelations().forEach(it -> add(schools, it.person(), it.school()));
        all.employees().forEach(it -> it.school().ifPresent(school -> add(schools, it.id(), school)));
        for (DemoPeople.Assignment assignment : all.assignments()) {
            board.placementsOn(assignment.pupil(), assignment.period().from())
                    .forEach(it -> add(
                            schools,
                            assignment.person(),
                            board.group(it.group()).school()));
        }
        assertThat(schools.entrySet().stream()
                        .filter(it -> it.getValue().size() > 1)
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(all.acrossSchools());
    }

    @Property(tries = TRIES)
    void every_group_has_a_teacher_and_every_school_one_head_and_coordinator_each_day(@ForAll("boards") Boards board) {
        Population all = board.all();
        for (DemoPlaces.Group group : all.groups()) {
            for (LocalDate day :
                    List.of(group.year().period().from(), group.year().period().until())) {
                assertThat(all.groupRelations())
                        .anyMatch(it -> it.group().equals(group.id())
                                && it.role() == DemoPeople.GroupRole.TEACHER
                                && it.period().contains(day));
                assertThat(all.schoolRelations().stream()
                                .filter(it -> it.school().equals(group.school()))
                                .filter(it -> it.period().contains(day))
                                .map(it -> it.role() == SchoolRole.ACTING_HEAD ? SchoolRole.HEAD : it.role()))
                        .containsExactlyInAnyOrder(SchoolRole.HEAD, SchoolRole.SUPPORT_COORDINATOR);
            }
        }
    }

    @Property(tries = TRIES)
    void parents_who_live_apart_have_different_addresses(@ForAll("boards") Boards board) {
        List<DemoPeople.Family> apart = board.all().families().stream()
                .filter(it -> it.kind() == FamilyKind.SEPARATED || it.kind() == FamilyKind.SOLE_AND_OTHER)
                .toList();
        assertThat(apart).hasSize(80);
        for (DemoPeople.Family family : apart) {
            assertThat(family.guardians().stream()
                            .map(it -> board.guardian(it).address())
                            .collect(Collectors.toSet()))
                    .hasSize(2);
        }
        assertThat(board.all().guardians().stream().filter(it -> it.secrecy() == DemoPeople.Secrecy.SECRET))
                .hasSizeBetween(8, 40);
    }

    @Property(tries = TRIES)
    void every_pupil_has_guardians_with_one_power_at_a_time(@ForAll("boards") Boards board) {
        Map<PupilId, Map<PersonId, Integer>> today = new HashMap<>();
        for (DemoPeople.Authority authority : board.all().authorities()) {
            assertThat(board.guardians()).containsKey(authority.guardian());
            if (authority.period().contains(board.all().today())) {
                today.computeIfAbsent(authority.pupil(), it -> new HashMap<>())
                        .merge(authority.guardian(), 1, Integer::sum);
            }
        }
        assertThat(today.keySet())
                .isEqualTo(
                        board.all().pupils().stream().map(DemoPupils.Pupil::id).collect(Collectors.toSet()));
        assertThat(today.values()).allSatisfy(it -> assertThat(it.values()).containsOnly(1));
    }

    private static void add(Map<PersonId, Set<SchoolId>> schools, PersonId person, SchoolId school) {
        schools.computeIfAbsent(person, it -> new HashSet<>()).add(school);
    }
}
