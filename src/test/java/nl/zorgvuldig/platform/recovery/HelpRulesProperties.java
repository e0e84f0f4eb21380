package nl.zorgvuldig.platform.recovery;

import static nl.zorgvuldig.school.organisation.StaffFunction.ADMINISTRATOR;
import static nl.zorgvuldig.school.organisation.StaffFunction.BOARD;
import static nl.zorgvuldig.school.organisation.StaffFunction.SUPPORT_COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.HelpDecision.May;
import nl.zorgvuldig.platform.recovery.HelpRules.HelpingPerson;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Whoever is helped, it is by the head of their school or by the board, never by themselves.
@Upholds(Clause.CONFIDENTIALITY)
class HelpRulesProperties {
    private static final int[] OPENED = new int[HelpKind.values().length];

    /// By a head of one school of somebody, and of more.
    private static final int[] ALONE = new int[2];

    @Provide
    Arbitrary<HelpingPerson> helpers() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(StaffFunction.class).set().ofMaxSize(2),
                        Arbitraries.integers().between(0, 2).set().ofMaxSize(2))
                .as((who, functions, heads) -> new HelpingPerson(person(who), functions, schools(heads)));
    }

    @Provide
    Arbitrary<HelpedPerson> helped() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(AccountKind.class),
                        Arbitraries.of(StaffFunction.class).set().ofMaxSize(1),
                        Arbitraries.integers().between(0, 2).set().ofMaxSize(2),
                        Arbitraries.integers().between(0, 2).set().ofMaxSize(2))
                .as((who, kind, functions, at, more) ->
                        new HelpedPerson(person(who), kind, functions, schools(at), both(schools(at), schools(more))));
    }

    private static Set<SchoolId> both(Set<SchoolId> some, Set<SchoolId> others) {
        Set<SchoolId> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    @Property(tries = 20_000)
    void who_is_helped_is_helped_by_whom_it_concerns(
            @ForAll("helpers") HelpingPerson helper, @ForAll HelpKind help, @ForAll("helped") HelpedPerson helped) {
        if (!(HelpRules.decide(helper, help, helped) instanceof May may)) {
            return;
        }
        OPENED[help.ordinal()]++;
        assertThat(helper.person()).isNotEqualTo(helped.person());
        assertThat(helped.kind()).isIn(AccountKind.STAFF, AccountKind.GUARDIAN);
        may.school()
                .ifPresentOrElse(
                        school -> {
                            assertThat(helper.heads()).contains(school);
                            assertThat(helped.schools()).contains(school);
                            assertThat(Set.of(SUPPORT_COORDINATOR)).containsAll(helped.functions());
                            if (help == HelpKind.NEW_ADDRESS) {
                                assertThat(helper.heads()).containsAll(helped.schools());
                                assertThat(helper.heads()).containsAll(helped.everywhere());
                                ALONE[helped.everywhere().size() > 1 ? 1 : 0]++;
                            }
                        },
                        () -> {
                            assertThat(help).isNotEqualTo(HelpKind.LETTER);
                            assertThat(helper.functions())
                                    .containsAnyElementsOf(
                                            help == HelpKind.END_SESSIONS
                                                    ? Set.of(BOARD, ADMINISTRATOR)
                                                    : Set.of(BOARD));
                        });
    }

    @Property(tries = 1_000)
    void who_helps_in_any_way_may_end_sessions(
            @ForAll("helpers") HelpingPerson helper, @ForAll HelpKind help, @ForAll("helped") HelpedPerson helped) {
        if (HelpRules.decide(helper, help, helped) instanceof May) {
            assertThat(HelpRules.decide(helper, HelpKind.END_SESSIONS, helped)).isInstanceOf(May.class);
        }
    }

    @AfterContainer
    static void chance_reached_what_opens() {
        assertThat(OPENED[HelpKind.LETTER.ordinal()]).isGreaterThan(20);
        assertThat(OPENED[HelpKind.NEW_ADDRESS.ordinal()]).isGreaterThan(100);
        assertThat(OPENED[HelpKind.END_SESSIONS.ordinal()]).isGreaterThan(100);
        assertThat(ALONE[0]).isPositive();
        assertThat(ALONE[1]).isPositive();
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(1, number));
    }

    private static Set<SchoolId> schools(Set<Integer> numbers) {
        return numbers.stream()
                .map(number -> new SchoolId(new UUID(2, number)))
                .collect(java.util.stream.Collectors.toSet());
    }
}
