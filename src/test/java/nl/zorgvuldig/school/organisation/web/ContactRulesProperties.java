package nl.zorgvuldig.school.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.junit.jupiter.api.Test;

@Upholds(Clause.WHERE_TO_TURN)
class ContactRulesProperties {
    private static final List<PersonId> PEOPLE = ids(5).map(PersonId::new).toList();
    private static final List<SchoolId> SCHOOLS = ids(4).map(SchoolId::new).toList();
    private static final PersonId READER = PEOPLE.getFirst();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static Stream<UUID> ids(int many) {
        return Stream.generate(UUID::randomUUID).limit(many);
    }

    private static HeldFunction held(StaffFunction function, int person, Optional<SchoolId> school) {
        return new HeldFunction(UUID.randomUUID(), PEOPLE.get(person), function, school, new Period(DAY, Period.OPEN));
    }

    private static HeldFunction head(int person, int school) {
        return held(StaffFunction.HEAD, person, Optional.of(SCHOOLS.get(school)));
    }

    private static final HeldFunction BOARD = held(StaffFunction.BOARD, 3, Optional.empty());
    private static final HeldFunction OFFICER = held(StaffFunction.DATA_PROTECTION_OFFICER, 4, Optional.empty());

    private static ContactRules rules(HeldFunction... held) {
        return new ContactRules(READER, List.of(held));
    }

    @Test
    void the_head_of_the_own_school_comes_first_and_then_the_next_in_line() {
        HeldFunction own = head(1, 0);
        HeldFunction other = head(2, 1);
        List<SchoolId> here = SCHOOLS.subList(0, 1);
        assertThat(rules(other, own, BOARD, OFFICER).heads(here)).containsExactly(own);
        assertThat(rules(other, BOARD, OFFICER).heads(here)).containsExactly(BOARD);
        assertThat(rules(other, OFFICER).heads(here)).containsExactly(OFFICER);
        assertThat(rules(other).heads(here)).isEmpty();
    }

    @Test
    void a_head_is_sent_to_the_board_and_not_to_themself() {
        assertThat(rules(head(0, 0), BOARD, OFFICER).heads(SCHOOLS.subList(0, 1)))
                .containsExactly(BOARD);
    }

    @Test
    void a_family_at_two_schools_sees_both_heads_and_at_more_the_board() {
        HeldFunction first = head(1, 0);
        HeldFunction second = head(2, 1);
        assertThat(rules(first, second, BOARD).heads(SCHOOLS.subList(0, 2))).containsExactly(first, second);
        assertThat(rules(first, BOARD).heads(SCHOOLS.subList(0, 2))).containsExactly(first, BOARD);
        assertThat(rules(first, second, BOARD, OFFICER).heads(SCHOOLS)).containsExactly(BOARD);
    }

    @Test
    void what_is_of_no_school_is_for_the_officer_and_without_one_for_the_board() {
        assertThat(rules(head(1, 0), BOARD, OFFICER).heads(List.of())).containsExactly(OFFICER);
        assertThat(rules(BOARD, OFFICER).officer()).containsExactly(OFFICER);
        assertThat(rules(BOARD, OFFICER).board()).containsExactly(BOARD);
        assertThat(rules(OFFICER).board()).containsExactly(OFFICER);
        assertThat(rules(BOARD).officer()).containsExactly(BOARD);
        assertThat(rules(BOARD, OFFICER).personnelOffice()).containsExactly(BOARD);
    }

    /// So that the answer to somebody without any relation to a school tells nothing of it.
    @Property
    void a_head_is_only_ever_named_to_whom_belongs_to_the_school(
            @ForAll("functions") List<HeldFunction> held, @ForAll("schools") List<SchoolId> schools) {
        assertThat(new ContactRules(READER, held).heads(schools))
                .filteredOn(holder -> holder.function() == StaffFunction.HEAD)
                .allSatisfy(
                        holder -> assertThat(schools).contains(holder.school().orElseThrow()));
    }

    @Property
    void nobody_is_sent_to_themself_or_twice_to_the_same_person(
            @ForAll("functions") List<HeldFunction> held, @ForAll("schools") List<SchoolId> schools) {
        ContactRules rules = new ContactRules(READER, held);
        for (List<HeldFunction> people : List.of(rules.heads(schools), rules.officer(), rules.personnelOffice())) {
            assertThat(people)
                    .extracting(HeldFunction::person)
                    .doesNotContain(READER)
                    .doesNotHaveDuplicates();
        }
    }

    @Property
    void there_is_somebody_as_long_as_the_board_has_an_officer_or_a_board(
            @ForAll("functions") List<HeldFunction> held, @ForAll("schools") List<SchoolId> schools) {
        List<HeldFunction> all = new ArrayList<>(held);
        all.add(BOARD);
        ContactRules rules = new ContactRules(READER, all);
        assertThat(rules.heads(schools)).isNotEmpty();
        assertThat(rules.officer()).isNotEmpty();
        assertThat(rules.personnelOffice()).isNotEmpty();
    }

    @Provide
    Arbitrary<List<HeldFunction>> functions() {
        return Combinators.combine(
                        Arbitraries.of(StaffFunction.values()),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(SCHOOLS))
                .as((function, person, school) ->
                        held(function, person, Optional.of(school).filter(_ -> function.ofSchool())))
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<SchoolId>> schools() {
        return Arbitraries.of(SCHOOLS).list().uniqueElements().ofMaxSize(4);
    }
}
