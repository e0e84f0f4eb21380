package nl.zorgvuldig.privacy.retention;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.RetentionDecision.Due;
import nl.zorgvuldig.privacy.retention.RetentionDecision.Kept;
import nl.zorgvuldig.privacy.retention.RetentionDecision.Why;
import nl.zorgvuldig.privacy.retention.RetentionRules.RetentionFacts;
import nl.zorgvuldig.privacy.retention.RetentionRules.RetentionFacts.Standing;
import nl.zorgvuldig.school.enrolment.Enrolment;

@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
class RetentionRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final RetentionTerm TWO_YEARS = new RetentionTerm(2, RetentionTerm.Unit.YEARS);
    private static final PupilId PUPIL = new PupilId(UUID.randomUUID());
    private static final SchoolId SCHOOL = new SchoolId(UUID.randomUUID());
    private static final Map<String, Integer> REACHED = new HashMap<>();

    @Provide
    Arbitrary<RetentionRules> situations() {
        return Combinators.combine(
                        days(-2_000, 400).list().ofMinSize(1).ofMaxSize(3),
                        days(-60, 60),
                        days(-60, 60),
                        days(-90, 60),
                        Arbitraries.of(Standing.class),
                        Arbitraries.of(true, false, false))
                .as((left, apart, held, told, needing, open) -> new RetentionRules(
                        new RetentionFacts(enrolments(left, apart, open), sometimes(held), sometimes(told), needing),
                        TWO_YEARS,
                        TODAY));
    }

    private static Arbitrary<Integer> days(int from, int until) {
        return Arbitraries.integers().between(from, until).withDistribution(RandomDistribution.uniform());
    }

    private static Optional<LocalDate> sometimes(int days) {
        return days % 3 == 0 ? Optional.empty() : Optional.of(TODAY.plusDays(days));
    }

    private static List<Enrolment> enrolments(List<Integer> left, int apart, boolean open) {
        List<Enrolment> all = new ArrayList<>();
        for (int days : left) {
            LocalDate last = TODAY.plusDays(days);
            all.add(enrolled(last, last.plusDays(apart)));
        }
        if (open) {
            all.add(enrolled(Period.OPEN, Period.OPEN));
        }
        return all;
    }

    private static Enrolment enrolled(LocalDate last, LocalDate gone) {
        return new Enrolment(UUID.randomUUID(), PUPIL, SCHOOL, "L1", TODAY.minusYears(9), last, gone);
    }

    @Property(tries = 5_000)
    void nobody_enrolled_inside_the_term_held_back_or_not_told_is_ever_due(@ForAll("situations") RetentionRules rules) {
        if (rules.decide() instanceof Due) {
            RetentionFacts facts = rules.facts();
            assertThat(facts.enrolments()).allSatisfy(enrolment -> {
                assertThat(enrolment.ended()).isTrue();
                assertThat(enrolment.attends(TODAY)).isFalse();
                assertThat(TODAY).isAfter(enrolment.lastSchoolDay().plusYears(2));
                assertThat(TODAY).isAfter(enrolment.deregistered().plusYears(2));
            });
            facts.held().ifPresent(last -> assertThat(TODAY).isAfter(last));
            assertThat(facts.told().orElseThrow()).isBeforeOrEqualTo(TODAY.minusDays(30));
            assertThat(facts.needing()).isEqualTo(Standing.FREE);
        }
    }

    @Property(tries = 5_000)
    void who_is_kept_is_kept_for_something_that_is_so(@ForAll("situations") RetentionRules rules) {
        if (rules.decide() instanceof Kept kept) {
            RetentionFacts facts = rules.facts();
            boolean so =
                    switch (kept.why()) {
                        case ENROLLED ->
                            facts.enrolments().stream()
                                    .anyMatch(enrolment -> !enrolment.ended()
                                            || !enrolment.left().isBefore(TODAY));
                        case WITHIN_TERM ->
                            facts.enrolments().stream()
                                    .anyMatch(enrolment ->
                                            !TODAY.isAfter(enrolment.left().plusYears(2)));
                        case HELD -> !TODAY.isAfter(facts.held().orElseThrow());
                        case NOT_TOLD ->
                            facts.told()
                                    .filter(day -> !day.isAfter(TODAY.minusDays(30)))
                                    .isEmpty();
                        case NEEDED -> facts.needing() == Standing.NEEDED;
                        case STILL -> facts.needing() == Standing.STILL;
                    };
            assertThat(so).isTrue();
            kept.until().ifPresent(last -> assertThat(last).isAfterOrEqualTo(TODAY));
        }
    }

    /// The head is asked exactly for what may go, from the first day on which it may; what does not wait
    /// for the head goes on by itself on a day, or rests on something else.
    @Property(tries = 10_000)
    void the_head_is_asked_for_what_may_go_and_otherwise_a_day_or_something_else_comes_first(
            @ForAll("situations") RetentionRules rules) {
        switch (rules.waiting()) {
            case AwaitedAction.Somebody somebody -> {
                REACHED.merge("somebody", 1, Integer::sum);
                assertThat(rules.decide()).isInstanceOf(Due.class);
                assertThat(somebody.party()).isEqualTo(CaseParty.KEEPER);
                assertThat(somebody.task()).isEqualTo("retention.task.agree");
                assertThat(somebody.since()).isBeforeOrEqualTo(TODAY);
                assertThat(somebody.until()).isEqualTo(somebody.since().plusDays(14));
                assertThat(on(rules, somebody.since()).decide()).isInstanceOf(Due.class);
                assertThat(on(rules, somebody.since().minusDays(1)).decide())
                        .as("the day before, it could not be agreed to")
                        .isInstanceOf(Kept.class);
                assertThat(on(rules, TODAY.plusDays(40)).waiting())
                        .as("waiting longer moves no day")
                        .isEqualTo(somebody);
            }
            case AwaitedAction.Day(LocalDate day) -> {
                REACHED.merge("day", 1, Integer::sum);
                assertThat(rules.decide()).isInstanceOf(Kept.class);
                assertThat(day.isAfter(TODAY) || (day.equals(TODAY) && rules.toTell()))
                        .as("in the future, or the program tells today")
                        .isTrue();
                assertThat(because(rules)).isIn(Why.WITHIN_TERM, Why.HELD, Why.NOT_TOLD);
                assertThat(because(on(rules, day)))
                        .as("on that day something else is the matter")
                        .matches(why -> rules.toTell() || !why.equals(because(rules)));
            }
            case AwaitedAction.Nobody _ -> {
                REACHED.merge("nobody", 1, Integer::sum);
                assertThat(because(rules)).isIn(Why.ENROLLED, Why.NEEDED, Why.STILL);
            }
        }
    }

    private static RetentionRules on(RetentionRules rules, LocalDate day) {
        return new RetentionRules(rules.facts(), rules.term(), day);
    }

    /// Nothing when it may go.
    private static Object because(RetentionRules rules) {
        return switch (rules.decide()) {
            case Due _ -> "due";
            case Kept kept -> kept.why();
        };
    }

    @AfterContainer
    static void the_head_a_day_and_nobody_were_reached() {
        assertThat(REACHED)
                .containsOnlyKeys("somebody", "day", "nobody")
                .allSatisfy((waiting, times) -> assertThat(times).as(waiting).isGreaterThan(20));
    }

    @Property
    void what_was_agreed_to_goes_on_today_until_it_is_over(@ForAll DestructionState state) {
        assertThat(RetentionRules.waiting(state, TODAY))
                .isEqualTo(state.over() ? new AwaitedAction.Nobody() : new AwaitedAction.Day(TODAY));
    }

    @Property
    void a_hold_ends_by_itself(@ForAll("situations") RetentionRules rules) {
        LocalDate later = TODAY.plusYears(20);
        RetentionDecision then = new RetentionRules(rules.facts(), TWO_YEARS, later).decide();
        assertThat(then instanceof Kept kept && kept.why() == Why.HELD).isFalse();
    }

    @Example
    void the_day_after_the_term_is_the_first_day_and_a_leap_day_counts_as_its_eve() {
        RetentionTerm term = TWO_YEARS;
        assertThat(term.dueOn(LocalDate.of(2024, 11, 23))).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(term.dueOn(LocalDate.of(2024, 2, 29))).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Example
    void it_is_due_from_the_last_of_all_days_of_leaving_and_never_while_an_enrolment_is_open() {
        Enrolment summer = enrolled(LocalDate.of(2026, 7, 10), LocalDate.of(2026, 7, 31));
        Enrolment before = enrolled(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 1));
        RetentionTerm term = new RetentionTerm(18, RetentionTerm.Unit.MONTHS);
        assertThat(RetentionRules.dueOn(term, List.of(summer, before))).contains(LocalDate.of(2028, 2, 1));
        assertThat(RetentionRules.dueOn(term, List.of(enrolled(Period.OPEN, Period.OPEN), before)))
                .isEmpty();
        assertThat(RetentionRules.dueOn(term, List.of())).isEmpty();
    }

    @Example
    void who_left_two_years_ago_today_is_kept_until_tonight() {
        LocalDate left = TODAY.minusYears(2);
        RetentionFacts facts = new RetentionFacts(
                List.of(enrolled(left, left)), Optional.empty(), Optional.of(TODAY.minusDays(40)), Standing.FREE);
        assertThat(new RetentionRules(facts, TWO_YEARS, TODAY).decide())
                .isEqualTo(new Kept(Why.WITHIN_TERM, Optional.of(TODAY)));
        assertThat(new RetentionRules(facts, TWO_YEARS, TODAY.plusDays(1)).decide())
                .isEqualTo(new Due(TODAY.plusDays(1)));
    }
}
