package nl.zorgvuldig.care.experts.consultations;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.consent.cases.ConsentCaseAnswers;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;

/// Wherever a consultation with an expert stands: as long as something is to come of it, somebody is
/// to do what can be done then, or there is a day on which it goes on.
@Upholds(EXPERTS_AFTER_CONSENT)
class ExpertCaseWaitingProperties {
    private static final LocalDate ASKED = LocalDate.of(2026, 11, 24);
    private static final PersonId MOTHER = new PersonId(new UUID(1, 1));

    /// What those who decide made of it.
    enum Answered {
        YES,
        NO,
        /// Somebody has not answered.
        MISSING,
        /// Somebody has not answered, and somebody else said no.
        NO_AND_MISSING,
        /// Everybody answered, and it is not enough.
        DISPUTED,
        /// Nobody is known who decides.
        NOBODY;

        ConsentCaseAnswers on(LocalDate day) {
            return switch (this) {
                case YES ->
                    new ConsentCaseAnswers(
                            new ConsentDecision.Effective(day.plusDays(90), List.of()), List.of(), Optional.of(day));
                case NO -> not(new NoConsentReason.Vetoed(), List.of(), Optional.of(day));
                case MISSING -> not(new NoConsentReason.NotEveryone(), List.of(MOTHER), Optional.empty());
                case NO_AND_MISSING -> not(new NoConsentReason.Vetoed(), List.of(MOTHER), Optional.of(day));
                case DISPUTED -> not(new NoConsentReason.Disputed(), List.of(), Optional.of(day));
                case NOBODY -> not(new NoConsentReason.NobodyDecides(), List.of(), Optional.empty());
            };
        }

        private static ConsentCaseAnswers not(NoConsentReason why, List<PersonId> missing, Optional<LocalDate> latest) {
            return new ConsentCaseAnswers(new ConsentDecision.NotEffective(List.of(why)), missing, latest);
        }
    }

    @Property(tries = 5_000)
    void what_is_open_waits_for_somebody_who_can_or_for_a_day(
            @ForAll @Size(max = 4) List<@IntRange(max = 19) Integer> taken,
            @ForAll Answered answered,
            @ForAll @IntRange(max = 40) int answeredAfter,
            @ForAll @IntRange(max = 40) int lasts,
            @ForAll boolean advised,
            @ForAll @IntRange(max = 50) int later) {
        LocalDate today = ASKED.plusDays(later);
        ConsentCaseAnswers answers = answered.on(ASKED.plusDays(Math.min(answeredAfter, later)));
        Optional<LocalDate> advice = advised ? Optional.of(ASKED.plusDays(later / 2)) : Optional.empty();
        ExpertConsultationFile file = file(taken, answers, advice, lasts);
        ExpertConsultationStatus standing = ExpertConsultationRules.standing(file, today);
        LocalDate last = file.request().period().until();

        AwaitedAction waiting = ExpertConsultationRules.RULES.waiting(file, today);

        switch (waiting) {
            case AwaitedAction.Nobody _ -> assertThat(standing.running()).isFalse();
            case AwaitedAction.Day(LocalDate on) -> {
                assertThat(standing.running()).isTrue();
                assertThat(on).isAfter(today).isBeforeOrEqualTo(last.plusDays(1));
                assertThat(standing).isIn(ExpertConsultationStatus.PLANNED, ExpertConsultationStatus.HELD);
            }
            case AwaitedAction.Somebody now -> {
                assertThat(standing.running()).isTrue();
                assertThat(now.since()).isBeforeOrEqualTo(today);
                assertThat(now.until()).isAfterOrEqualTo(now.since());
                assertThat(now.clause()).isEqualTo(EXPERTS_AFTER_CONSENT);
                if (!now.task().equals("expertise.task.file")) {
                    assertThat(now.until()).isBeforeOrEqualTo(last);
                    assertThat(now.otherwise()).contains(last.plusDays(1));
                }
                can(now, standing, answers, advice);
            }
        }
        Statistics.label("waits for")
                .collect(waiting instanceof AwaitedAction.Somebody somebody ? somebody.task() : "")
                .coverage(all -> List.of("answer", "plan", "held", "file", "end", "stuck")
                        .forEach(task -> all.check("expertise.task." + task).percentage(share -> share > 0.3)));
    }

    @Property(tries = 5_000)
    void what_was_advised_and_not_filed_waits_for_who_keeps_it_however_it_came_to_an_end(
            @ForAll @Size(max = 4) List<@IntRange(max = 19) Integer> taken,
            @ForAll Answered answered,
            @ForAll @IntRange(max = 40) int lasts,
            @ForAll boolean advised,
            @ForAll @IntRange(max = 90) int later) {
        LocalDate today = ASKED.plusDays(later);
        Optional<LocalDate> advice = advised ? Optional.of(ASKED.plusDays(later / 2)) : Optional.empty();
        ExpertConsultationFile file = file(taken, answered.on(ASKED), advice, lasts);
        ExpertConsultationStatus standing = ExpertConsultationRules.standing(file, today);

        AwaitedAction filing = ExpertConsultationRules.filing(file, today);

        boolean closed = Set.of(
                        ExpertConsultationStatus.STOPPED, ExpertConsultationStatus.OVER, ExpertConsultationStatus.ENDED)
                .contains(standing);
        Optional<AwaitedAction.Somebody> toFile = advice.map(day -> new AwaitedAction.Somebody(
                CaseParty.KEEPER, "expertise.task.file", day, day.plusDays(14), EXPERTS_AFTER_CONSENT));
        Optional<LocalDate> forgotten = advice.map(day -> day.plusDays(28));
        boolean asked = closed && forgotten.filter(today::isBefore).isPresent();
        assertThat(filing)
                .isEqualTo(asked ? toFile.orElseThrow().unless(forgotten.orElseThrow()) : new AwaitedAction.Nobody());
        if (standing == ExpertConsultationStatus.HELD && advised) {
            assertThat(ExpertConsultationRules.RULES.waiting(file, today))
                    .as("as long as it takes while it goes on")
                    .isEqualTo(toFile.orElseThrow());
        }
        Statistics.label("filed once it is closed")
                .collect(closed && advised ? standing : "no")
                .coverage(all -> List.of(
                                ExpertConsultationStatus.STOPPED,
                                ExpertConsultationStatus.OVER,
                                ExpertConsultationStatus.ENDED)
                        .forEach(way -> all.check(way).percentage(share -> share > 1)));
    }

    private static void can(
            AwaitedAction.Somebody now,
            ExpertConsultationStatus standing,
            ConsentCaseAnswers answers,
            Optional<LocalDate> advice) {
        switch (now.task()) {
            case "expertise.task.answer" -> {
                assertThat(now.party()).isEqualTo(CaseParty.DECIDERS);
                assertThat(answers.missing()).isNotEmpty();
                assertThat(answers.refused()).isFalse();
            }
            case "expertise.task.plan" -> {
                assertThat(standing.plans()).isTrue();
                assertThat(now.party()).isEqualTo(CaseParty.PROPOSER);
            }
            case "expertise.task.held" -> {
                assertThat(standing).isEqualTo(ExpertConsultationStatus.PLANNED);
                assertThat(now.party()).isEqualTo(CaseParty.PROPOSER);
            }
            case "expertise.task.file" -> {
                assertThat(advice).contains(now.since());
                assertThat(now.until()).isEqualTo(now.since().plusDays(14));
                assertThat(now.otherwise()).isEmpty();
                assertThat(now.party()).isEqualTo(CaseParty.KEEPER);
            }
            case "expertise.task.end" -> {
                assertThat(answers.refused()).isTrue();
                assertThat(now.party()).isEqualTo(CaseParty.PROPOSER);
            }
            case "expertise.task.stuck" -> {
                assertThat(answers.missing()).isEmpty();
                assertThat(answers.decision().effective()).isFalse();
                assertThat(answers.refused()).isFalse();
                assertThat(now.party()).isEqualTo(CaseParty.PROPOSER);
            }
            default -> throw new AssertionError(now.task());
        }
    }

    @Example
    void there_are_days_for_what_is_to_be_done_and_none_after_the_last() {
        LocalDate answered = ASKED.plusDays(3);
        assertThat(until(List.of(), Answered.YES, Optional.empty(), 60)).contains(answered.plusDays(14));
        assertThat(until(List.of(), Answered.NO, Optional.empty(), 60)).contains(answered.plusDays(7));
        assertThat(until(List.of(0), Answered.NO, Optional.empty(), 60)).contains(answered.plusDays(7));
        assertThat(until(List.of(), Answered.DISPUTED, Optional.empty(), 60)).contains(answered.plusDays(7));
        assertThat(until(List.of(0), Answered.YES, Optional.empty(), 60)).contains(ASKED.plusDays(7));
        assertThat(until(List.of(0, 1), Answered.YES, Optional.of(answered), 60))
                .contains(answered.plusDays(14));
        assertThat(until(List.of(0, 1), Answered.YES, Optional.of(answered), 5))
                .as("an advice near the last day")
                .contains(answered.plusDays(14));
        assertThat(until(List.of(), Answered.MISSING, Optional.empty(), 60)).contains(ASKED.plusDays(60));
        assertThat(until(List.of(), Answered.YES, Optional.empty(), 10)).contains(ASKED.plusDays(10));
    }

    private static Optional<LocalDate> until(
            List<Integer> taken, Answered answered, Optional<LocalDate> advised, int lasts) {
        AwaitedAction waiting = ExpertConsultationRules.RULES.waiting(
                file(taken, answered.on(ASKED.plusDays(3)), advised, lasts), ASKED.plusDays(5));
        return waiting instanceof AwaitedAction.Somebody somebody ? Optional.of(somebody.until()) : Optional.empty();
    }

    /// Of 20 that are tried one ends it; what is planned lies on one of the agreed days.
    private static ExpertConsultationFile file(
            List<Integer> taken, ConsentCaseAnswers answers, Optional<LocalDate> advised, int lasts) {
        List<ExpertConsultationEvent> events = new ArrayList<>();
        for (int which : taken) {
            events.add(
                    switch (which) {
                        case 1, 2, 3, 4, 5, 6 -> new ExpertConsultationEvent.Held();
                        case 19 -> new ExpertConsultationEvent.Ended();
                        default ->
                            new ExpertConsultationEvent.Planned(MadeCases.noon(ASKED.plusDays(Math.min(which, lasts))));
                    });
        }
        return MadeCases.file(ASKED, new Period(ASKED, ASKED.plusDays(lasts)), answers, events)
                .withNotFiled(advised);
    }
}
