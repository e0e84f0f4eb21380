package nl.zorgvuldig.exchange.disclosures;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.consent.cases.ConsentCaseAnswers;
import nl.zorgvuldig.exchange.AnsweredCase;
import nl.zorgvuldig.exchange.ExchangeRecipient;
import nl.zorgvuldig.exchange.grounds.BasisValidity;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.grounds.LegalGround;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Wherever something that is given stands: as long as it did not stop and did not end, somebody is
/// to do what can be done then, or there is a day on which it goes on.
@Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
class GivenWaitingProperties {
    private static final LocalDate PREPARED = LocalDate.of(2026, 11, 24);
    private static final PersonId HEAD = new PersonId(new UUID(1, 2));
    private static final List<DisclosureBasis> ALL = List.of(
            new DisclosureBasis.Consent(),
            new DisclosureBasis.Consent(),
            new DisclosureBasis.Law(LegalGround.NEXT_SCHOOL),
            new DisclosureBasis.Law(LegalGround.OFFICER_OF_JUSTICE));
    private static final BasisValidity STANDS = new BasisValidity.Stands();
    private static final BasisValidity FAILS = new BasisValidity.Fails(Sentence.of("exchange.support.still"));

    @Property(tries = 5_000)
    void what_is_open_waits_for_somebody_who_can_or_for_a_day(
            @ForAll @Size(max = 5) List<@IntRange(max = 39) Integer> tries,
            @ForAll @IntRange(max = 3) int which,
            @ForAll @IntRange(min = 1, max = 92) int lasts,
            @ForAll AnsweredCase answered,
            @ForAll boolean stands,
            @ForAll @IntRange(max = 20) int later) {
        DisclosureFile file = new DisclosureFile(disclosure(ALL.get(which), lasts), List.of(), List.of());
        LocalDate today = PREPARED;
        for (int number : tries) {
            today = today.plusDays(number % 4);
            file = after(file, number / 4, today);
        }
        ConsentCaseAnswers answers = file.request().basis() instanceof DisclosureBasis.Consent
                ? answered.on(today)
                : ConsentCaseAnswers.NONE;
        today = today.plusDays(later);
        BasisValidity support = stands && !refuses(file, answers) ? STANDS : FAILS;

        AwaitedAction waiting = new DisclosureRules(answers, support).waiting(file, today);

        waits(file, answers, support, today, waiting);
        headMakes(file, today, waiting);
        Statistics.label("waits for")
                .collect(waiting instanceof AwaitedAction.Somebody somebody ? somebody.task() : "")
                .coverage(all -> List.of("prepare", "inspect", "make", "give_answer", "give", "give_stop", "give_stuck")
                        .forEach(task -> all.check("exchange.task." + task).percentage(share -> share > 0.3)));
    }

    private static boolean refuses(DisclosureFile file, ConsentCaseAnswers answers) {
        return file.request().basis() instanceof DisclosureBasis.Consent
                && !answers.decision().effective();
    }

    private static void waits(
            DisclosureFile file,
            ConsentCaseAnswers answers,
            BasisValidity support,
            LocalDate today,
            AwaitedAction waiting) {
        boolean over = file.state().over();
        LocalDate last = file.request().until();
        switch (waiting) {
            case AwaitedAction.Nobody _ -> assertThat(over).isTrue();
            case AwaitedAction.Day(LocalDate on) -> {
                assertThat(over).isFalse();
                assertThat(on).isEqualTo(last.plusDays(1));
                assertThat(today.isAfter(last)
                                || file.state() == DisclosureState.SENT
                                || file.state() == DisclosureState.OPENED)
                        .as("the program goes on, or it went")
                        .isTrue();
            }
            case AwaitedAction.Somebody now -> {
                assertThat(over).isFalse();
                assertThat(today).isBeforeOrEqualTo(last);
                assertThat(now.since()).isBeforeOrEqualTo(today);
                assertThat(now.until()).isAfterOrEqualTo(now.since()).isBeforeOrEqualTo(last);
                assertThat(now.otherwise()).contains(last.plusDays(1));
                assertThat(now.clause()).isEqualTo(TO_THIRD_PARTIES_AFTER_CONSENT);
                can(file, answers, support, today, now);
            }
        }
    }

    private static void can(
            DisclosureFile file,
            ConsentCaseAnswers answers,
            BasisValidity support,
            LocalDate today,
            AwaitedAction.Somebody now) {
        DisclosureRules rules = DisclosureRules.RULES;
        Optional<Sentence> whyNot =
                switch (now.task()) {
                    case "exchange.task.prepare" -> DisclosureRules.whyNotDecide(file, today);
                    case "exchange.task.inspect" -> rules.whyNot(file, DisclosureEvent.Inspected.class, today);
                    case "exchange.task.demand" -> rules.whyNot(file, DisclosureEvent.Demanded.class, today);
                    case "exchange.task.make", "exchange.task.make_demanded" ->
                        rules.whyNot(file, DisclosureEvent.Fixed.class, today);
                    case "exchange.task.give" -> rules.whyNot(file, DisclosureEvent.Sent.class, today);
                    case "exchange.task.give_stop", "exchange.task.give_stuck" ->
                        rules.whyNot(file, DisclosureEvent.Stopped.class, today);
                    case "exchange.task.give_answer" -> Optional.empty();
                    default -> throw new AssertionError(now.task());
                };
        assertThat(whyNot).isEmpty();
        assertThat(now.party()).isEqualTo(party(now.task()));
        switch (now.task()) {
            case "exchange.task.give_answer" -> {
                assertThat(answers.missing()).isNotEmpty();
                assertThat(answers.refused()).isFalse();
                assertThat(file.last(DisclosureEvent.Fixed.class)).isPresent();
            }
            case "exchange.task.give" -> {
                assertThat(support).isInstanceOf(BasisValidity.Stands.class);
                assertThat(refuses(file, answers)).isFalse();
            }
            case "exchange.task.give_stop", "exchange.task.give_stuck" -> {
                assertThat(support).isInstanceOf(BasisValidity.Fails.class);
                assertThat(answers.refused()).isEqualTo(now.task().equals("exchange.task.give_stop"));
            }
            default -> {}
        }
    }

    private static CaseParty party(String task) {
        return switch (task) {
            case "exchange.task.give_answer" -> CaseParty.DECIDERS;
            case "exchange.task.prepare", "exchange.task.inspect", "exchange.task.demand" -> CaseParty.PROPOSER;
            default -> CaseParty.KEEPER;
        };
    }

    /// Only the head has the package made: as long as that can be done they have a turn, also while
    /// somebody else chooses the pieces.
    private static void headMakes(DisclosureFile file, LocalDate today, AwaitedAction waiting) {
        boolean can = file.can(DisclosureEvent.Fixed.class, today);
        AwaitedAction making = DisclosureRules.making(file, today);
        if (making instanceof AwaitedAction.Somebody head) {
            assertThat(can).isTrue();
            assertThat(head.party()).isEqualTo(CaseParty.KEEPER);
            assertThat(head.task()).isEqualTo("exchange.task.make_draft");
            AwaitedAction.Somebody chooses = (AwaitedAction.Somebody) waiting;
            assertThat(chooses.task()).isEqualTo("exchange.task.prepare");
            assertThat(head.since()).isEqualTo(chooses.since());
            assertThat(head.until()).isEqualTo(chooses.until());
            assertThat(head.otherwise()).isEqualTo(chooses.otherwise());
        } else {
            assertThat(making).isEqualTo(new AwaitedAction.Nobody());
        }
        assertThat(making instanceof AwaitedAction.Somebody || keeps(waiting))
                .as("the head has a turn, or it cannot be made")
                .isEqualTo(can || keeps(waiting));
        Statistics.label("the head makes a draft")
                .collect(making instanceof AwaitedAction.Somebody)
                .coverage(all -> all.check(true).percentage(share -> share > 5));
    }

    private static boolean keeps(AwaitedAction waiting) {
        return waiting instanceof AwaitedAction.Somebody now && now.party() == CaseParty.KEEPER;
    }

    @Example
    void there_are_days_for_what_is_to_be_done_and_none_after_the_last() {
        RecordedEvent<DisclosureEvent> fixed = on(PREPARED.plusDays(2), new DisclosureEvent.Fixed());
        RecordedEvent<DisclosureEvent> inspected =
                on(PREPARED.plusDays(1), new DisclosureEvent.Inspected(PREPARED, ""));
        assertThat(until(0, 60, AnsweredCase.MISSING, STANDS)).isEqualTo(PREPARED.plusDays(14));
        assertThat(until(2, 60, AnsweredCase.MISSING, STANDS)).isEqualTo(PREPARED.plusDays(14));
        assertThat(until(0, 9, AnsweredCase.MISSING, STANDS)).isEqualTo(PREPARED.plusDays(9));
        assertThat(until(2, 60, AnsweredCase.MISSING, STANDS, inspected)).isEqualTo(PREPARED.plusDays(8));
        assertThat(until(0, 60, AnsweredCase.MISSING, STANDS, fixed)).isEqualTo(PREPARED.plusDays(60));
        assertThat(until(0, 60, AnsweredCase.YES, STANDS, fixed)).isEqualTo(PREPARED.plusDays(10));
        assertThat(until(0, 60, AnsweredCase.NO, FAILS, fixed)).isEqualTo(PREPARED.plusDays(10));
        assertThat(until(0, 60, AnsweredCase.DISPUTED, FAILS, fixed)).isEqualTo(PREPARED.plusDays(10));
    }

    private static RecordedEvent<DisclosureEvent> on(LocalDate day, DisclosureEvent event) {
        return new RecordedEvent<>(1, HEAD, noon(day), event);
    }

    @SafeVarargs
    private static LocalDate until(
            int which,
            int lasts,
            AnsweredCase answered,
            BasisValidity support,
            RecordedEvent<DisclosureEvent>... done) {
        DisclosureFile file = new DisclosureFile(disclosure(ALL.get(which), lasts), List.of(), List.of(done));
        AwaitedAction waiting =
                new DisclosureRules(answered.on(PREPARED.plusDays(3)), support).waiting(file, PREPARED.plusDays(4));
        assertThat(waiting).isInstanceOf(AwaitedAction.Somebody.class);
        return ((AwaitedAction.Somebody) waiting).until();
    }

    @Example
    void who_decides_only_since_it_went_is_asked_too() {
        RecordedEvent<DisclosureEvent> sent = on(PREPARED, new DisclosureEvent.Sent(List.of()));
        DisclosureFile file =
                new DisclosureFile(disclosure(new DisclosureBasis.Consent(), 30), List.of(), List.of(sent));
        AwaitedAction waiting =
                new DisclosureRules(AnsweredCase.MISSING.on(PREPARED), FAILS).waiting(file, PREPARED.plusDays(1));
        assertThat(waiting)
                .isInstanceOfSatisfying(
                        AwaitedAction.Somebody.class,
                        now -> assertThat(now.party()).isEqualTo(CaseParty.DECIDERS));
    }

    /// Only what can be done is done; seldom what is the end of it.
    private static DisclosureFile after(DisclosureFile file, int which, LocalDate today) {
        return switch (which) {
            case 0, 1 ->
                after(
                        after(file, new DisclosureEvent.Inspected(today, ""), today),
                        DemandRulesProperties.demanded(today),
                        today);
            case 2, 3, 4, 5 -> after(file, new DisclosureEvent.Fixed(), today);
            case 6 -> after(file, new DisclosureEvent.Sent(List.of()), today);
            case 7 -> after(file, new DisclosureEvent.Opened(), today);
            case 8 -> after(file, new DisclosureEvent.Stopped("Zo."), today);
            default -> file;
        };
    }

    private static DisclosureFile after(DisclosureFile file, DisclosureEvent event, LocalDate today) {
        return file.can(event.getClass(), today)
                ? new DisclosureFile(
                        file.request(),
                        file.items(),
                        Stream.concat(file.history().stream(), Stream.of(file.next(HEAD, noon(today), event)))
                                .toList())
                : file;
    }

    private static Disclosure disclosure(DisclosureBasis basis, int lasts) {
        return new Disclosure(
                new DisclosureId(new UUID(2, 1)),
                new PupilId(new UUID(2, 2)),
                HEAD,
                noon(PREPARED),
                new ExchangeRecipient("School", "L. de Wit", "l@school.example"),
                "Zo.",
                basis,
                PREPARED.plusDays(lasts));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(SchoolDay.ZONE).toInstant();
    }
}
