package nl.zorgvuldig.platform.worklist;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.junit.jupiter.api.Test;

/// Who is told of what is late with somebody else.
@Upholds(WHERE_TO_TURN)
class EscalationRulesTest {
    private static final SchoolId LINDEN = new SchoolId(new UUID(1, 1));
    private static final SchoolId ELM = new SchoolId(new UUID(1, 2));
    private static final PersonId GUIDE = person(1);
    private static final PersonId SUPPORT = person(2);
    private static final PersonId HEAD = person(3);
    private static final PersonId BOARD = person(4);
    private static final PersonId OFFICER = person(5);
    private static final PersonId DOCTOR = person(6);
    private static final PersonId COLLEAGUE = person(7);
    private static final PersonId ELM_HEAD = person(8);
    private static final PersonId OFFICE = person(9);

    private static final List<HeldFunction> FUNCTIONS = List.of(
            held(SUPPORT, StaffFunction.SUPPORT_COORDINATOR, Optional.of(LINDEN)),
            held(HEAD, StaffFunction.HEAD, Optional.of(LINDEN)),
            held(ELM_HEAD, StaffFunction.HEAD, Optional.of(ELM)),
            held(BOARD, StaffFunction.BOARD, Optional.empty()),
            held(OFFICER, StaffFunction.DATA_PROTECTION_OFFICER, Optional.empty()),
            held(DOCTOR, StaffFunction.SCHOOL_DOCTOR, Optional.empty()),
            held(OFFICE, StaffFunction.PERSONNEL_OFFICE, Optional.empty()));

    private static final Set<PersonId> REACHED =
            Set.of(GUIDE, SUPPORT, HEAD, BOARD, OFFICER, DOCTOR, COLLEAGUE, ELM_HEAD, OFFICE);

    @Test
    void it_goes_up_one_step() {
        assertThat(next("plan", GUIDE)).containsExactly(SUPPORT);
        assertThat(next("plan", SUPPORT)).containsExactly(HEAD);
        assertThat(next("plan", HEAD)).containsExactly(BOARD);
        assertThat(next("plan", BOARD)).containsExactly(OFFICER);
        assertThat(next("dpia", OFFICER)).containsExactly(BOARD);
        assertThat(next("right", OFFICE)).containsExactlyInAnyOrder(BOARD, OFFICER);
    }

    @Test
    void of_a_pupil_it_goes_to_the_school_of_the_pupil() {
        EscalationRules line = new EscalationRules(FUNCTIONS, REACHED);
        assertThat(line.of(late("plan", Set.of(GUIDE), Optional.of(ELM)))).containsExactly(ELM_HEAD);
        assertThat(line.of(late("plan", Set.of(GUIDE), Optional.of(LINDEN)))).containsExactly(SUPPORT);
    }

    @Test
    void what_is_about_no_pupil_is_told_to_nobody_of_a_school_or_the_board() {
        EscalationRules line = new EscalationRules(FUNCTIONS, REACHED);
        assertThat(line.of(late("question", Set.of(SUPPORT), Optional.empty()))).isEmpty();
        assertThat(line.of(late("statement", Set.of(GUIDE), Optional.empty()))).isEmpty();
        assertThat(line.of(late("right", Set.of(OFFICE), Optional.empty()))).containsExactly(OFFICER);
    }

    @Test
    void who_cannot_be_told_is_passed_over() {
        Set<PersonId> without = new HashSet<>(REACHED);
        without.remove(SUPPORT);
        assertThat(new EscalationRules(FUNCTIONS, without).of(late("plan", Set.of(GUIDE), Optional.of(LINDEN))))
                .containsExactly(HEAD);
    }

    @Test
    void of_what_only_who_keeps_the_dossiers_decides_no_support_coordinator_hears() {
        for (String kind : EscalationRules.KEEPERS) {
            assertThat(next(kind, GUIDE)).contains(HEAD).doesNotContain(SUPPORT);
        }
    }

    @Test
    void a_function_that_nobody_else_holds_is_passed_over() {
        assertThat(without("plan", StaffFunction.SUPPORT_COORDINATOR)).containsExactly(HEAD);
        assertThat(without("plan", StaffFunction.SUPPORT_COORDINATOR, StaffFunction.HEAD))
                .containsExactly(BOARD);
        List<HeldFunction> both = new ArrayList<>(FUNCTIONS);
        both.add(held(HEAD, StaffFunction.SUPPORT_COORDINATOR, Optional.of(LINDEN)));
        assertThat(new EscalationRules(both, REACHED).of(late("plan", Set.of(HEAD), Optional.of(LINDEN))))
                .containsExactly(BOARD);
        assertThat(new EscalationRules(FUNCTIONS, REACHED)
                        .of(late("plan", Set.of(GUIDE, SUPPORT), Optional.of(LINDEN))))
                .containsExactly(HEAD);
    }

    @Test
    void of_breaches_and_requests_whoever_watches_over_data_hears_at_once() {
        for (String kind : List.of("breach", "right", "request")) {
            assertThat(next(kind, HEAD)).containsExactlyInAnyOrder(BOARD, OFFICER);
            assertThat(next(kind, OFFICER)).containsExactly(BOARD);
        }
        assertThat(new EscalationRules(FUNCTIONS, REACHED).of(late("breach", Set.of(BOARD, OFFICER), Optional.empty())))
                .isEmpty();
    }

    @Test
    void a_medical_request_goes_to_the_colleague_and_then_to_who_watches_over_data_and_to_nobody_of_the_school() {
        EscalationRules line = new EscalationRules(FUNCTIONS, REACHED);
        assertThat(line.of(new EscalationRules.Late("viewing", Set.of(DOCTOR), Optional.of(LINDEN), Set.of(COLLEAGUE))))
                .containsExactly(COLLEAGUE);
        assertThat(line.of(late("viewing", Set.of(DOCTOR), Optional.of(LINDEN))))
                .containsExactly(OFFICER);
        assertThat(line.of(new EscalationRules.Late(
                        "viewing", Set.of(DOCTOR, COLLEAGUE), Optional.empty(), Set.of(COLLEAGUE))))
                .containsExactly(OFFICER);
    }

    @Test
    void what_may_be_hidden_and_what_waits_for_no_staff_is_passed_on_to_nobody() {
        assertThat(next("disclosure", GUIDE)).isEmpty();
        assertThat(next("disclosure", HEAD)).isEmpty();
        assertThat(new EscalationRules(FUNCTIONS, REACHED).of(late("round", Set.of(), Optional.of(LINDEN))))
                .isEmpty();
    }

    private static Set<PersonId> next(String kind, PersonId late) {
        return new EscalationRules(FUNCTIONS, REACHED).of(late(kind, Set.of(late), Optional.of(LINDEN)));
    }

    private static Set<PersonId> without(String kind, StaffFunction... vacant) {
        List<HeldFunction> held = FUNCTIONS.stream()
                .filter(heldFunction -> Stream.of(vacant).noneMatch(function -> function == heldFunction.function()))
                .toList();
        return new EscalationRules(held, REACHED).of(late(kind, Set.of(GUIDE), Optional.of(LINDEN)));
    }

    private static EscalationRules.Late late(String kind, Set<PersonId> people, Optional<SchoolId> school) {
        return new EscalationRules.Late(kind, people, school, Set.of());
    }

    private static HeldFunction held(PersonId person, StaffFunction function, Optional<SchoolId> school) {
        return new HeldFunction(UUID.randomUUID(), person, function, school, Period.since(LocalDate.of(2020, 8, 1)));
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(9, number));
    }
}
