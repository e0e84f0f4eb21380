package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.casework.Party;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.consent.CaseAnswers;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.WhyNot;
import nl.zorgvuldig.expertise.CaseStep.What;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;

/// Wherever a consultation with an expert stands: as long as something is to come of it, somebody is
/// to do what can be done then, or there is a day on which it goes on.
@Upholds(EXPERTS_AFTER_CONSENT)
class CaseWaitingProperties {
    private static final LocalDate ASKED = LocalDate.of(2026, 11, 24);
    private static final PersonId MOTHER = new PersonId(new UUID(1, 1));
    private static final PersonId COORDINATOR = new PersonId(new UUID(1, 2));

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

        CaseAnswers on(LocalDate day) {
            return switch (this) {
                case YES ->
                    new CaseAnswers(
                            new ConsentDecision.Effective(day.plusDays(90), List.of()), List.of(), Optional.of(day));
                case NO -> not(new WhyNot.Vetoed(), List.of(), Optional.of(day));
                case MISSING -> not(new WhyNot.NotEveryone(), List.of(MOTHER), Optional.empty());
                case NO_AND_MISSING -> not(new WhyNot.Vetoed(), List.of(MOTHER), Optional.of(day));
                case DISPUTED -> not(new WhyNot.Disputed(), List.of(), Optional.of(day));
                case NOBODY -> not(new WhyNot.NobodyDecides(), List.of(), Optional.empty());
            };
        }

        private static CaseAnswers not(WhyNot why, List<PersonId> missing, Optional<LocalDate> latest) {
            return new CaseAnswers(new ConsentDecision.NotEffective(List.of(why)), missing, latest);
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
        Case one = one(lasts);
        List<CaseStep> steps = steps(taken, lasts);
        CaseAnswers answers = answered.on(ASKED.plusDays(Math.min(answeredAfter, later)));
        Optional<LocalDate> advice = advised ? Optional.of(ASKED.plusDays(later / 2)) : Optional.empty();
        Stage stage = CaseRules.stage(one.period(), steps, answers.decision(), today);
        LocalDate over = one.period().until().plusDays(1);

        Waiting waiting = CaseRules.waiting(one, steps, answers, advice, today);

        switch (waiting) {
            case Waiting.Nobody _ -> assertThat(stage.running()).isFalse();
            case Waiting.Day(LocalDate on) -> {
                assertThat(stage.running()).isTrue();
                assertThat(on).isAfter(today).isBeforeOrEqualTo(over);
                assertThat(stage).isIn(Stage.PLANNED, Stage.HELD);
            }
            case Waiting.Somebody now -> {
                assertThat(stage.running()).isTrue();
                assertThat(now.since()).isBeforeOrEqualTo(today);
                assertThat(now.until())
                        .isAfterOrEqualTo(now.since())
                        .isBeforeOrEqualTo(one.period().until());
                assertThat(now.otherwise()).contains(over);
                assertThat(now.clause()).isEqualTo(EXPERTS_AFTER_CONSENT);
                can(now, stage, answers, advice);
            }
        }
        Statistics.label("waits for")
                .collect(waiting instanceof Waiting.Somebody somebody ? somebody.task() : "")
                .coverage(all -> List.of("answer", "plan", "held", "file", "end", "stuck")
                        .forEach(task -> all.check("expertise.task." + task).percentage(share -> share > 0.3)));
    }

    private static void can(Waiting.Somebody now, Stage stage, CaseAnswers answers, Optional<LocalDate> advice) {
        switch (now.task()) {
            case "expertise.task.answer" -> {
                assertThat(now.party()).isEqualTo(Party.DECIDERS);
                assertThat(answers.missing()).isNotEmpty();
                assertThat(answers.refused()).isFalse();
            }
            case "expertise.task.plan" -> {
                assertThat(stage.plans()).isTrue();
                assertThat(now.party()).isEqualTo(Party.PROPOSER);
            }
            case "expertise.task.held" -> {
                assertThat(stage).isEqualTo(Stage.PLANNED);
                assertThat(now.party()).isEqualTo(Party.PROPOSER);
            }
            case "expertise.task.file" -> {
                assertThat(advice).contains(now.since());
                assertThat(now.party()).isEqualTo(Party.KEEPER);
            }
            case "expertise.task.end" -> {
                assertThat(answers.refused()).isTrue();
                assertThat(now.party()).isEqualTo(Party.PROPOSER);
            }
            case "expertise.task.stuck" -> {
                assertThat(answers.missing()).isEmpty();
                assertThat(answers.decision().effective()).isFalse();
                assertThat(answers.refused()).isFalse();
                assertThat(now.party()).isEqualTo(Party.PROPOSER);
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
        assertThat(until(List.of(), Answered.MISSING, Optional.empty(), 60)).contains(ASKED.plusDays(60));
        assertThat(until(List.of(), Answered.YES, Optional.empty(), 10)).contains(ASKED.plusDays(10));
    }

    private static Optional<LocalDate> until(
            List<Integer> taken, Answered answered, Optional<LocalDate> advised, int lasts) {
        Waiting waiting = CaseRules.waiting(
                one(lasts), steps(taken, lasts), answered.on(ASKED.plusDays(3)), advised, ASKED.plusDays(5));
        return waiting instanceof Waiting.Somebody somebody ? Optional.of(somebody.until()) : Optional.empty();
    }

    private static Case one(int lasts) {
        return new Case(
                new CaseId(new UUID(2, 1)),
                new PupilId(new UUID(2, 2)),
                new PersonId(new UUID(2, 3)),
                COORDINATOR,
                noon(ASKED),
                new Period(ASKED, ASKED.plusDays(lasts)),
                "Weten hoe.",
                "A B",
                List.of());
    }

    /// Of 20 that are tried one ends it; what is planned lies on one of the agreed days.
    private static List<CaseStep> steps(List<Integer> taken, int lasts) {
        List<CaseStep> steps = new ArrayList<>();
        for (int which : taken) {
            What what =
                    switch (which) {
                        case 1, 2, 3, 4, 5, 6 -> new What.Held();
                        case 19 -> new What.Ended();
                        default -> new What.Planned(noon(ASKED.plusDays(Math.min(which, lasts))));
                    };
            steps.add(new CaseStep(steps.size() + 1, what, COORDINATOR, noon(ASKED)));
        }
        return steps;
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(SchoolDay.ZONE).toInstant();
    }
}
