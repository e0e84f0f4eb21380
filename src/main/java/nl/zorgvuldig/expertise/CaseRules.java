package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.casework.Party;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.consent.CaseAnswers;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentDecision.Effective;
import nl.zorgvuldig.consent.ConsentDecision.NotEffective;
import nl.zorgvuldig.consent.WhyNot;
import nl.zorgvuldig.dossier.Advising;
import nl.zorgvuldig.expertise.CaseStep.What;
import nl.zorgvuldig.inspection.Strangers.Mention;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;

/// When a pupil may be discussed with an expert from outside, and when the expert sees what was
/// agreed. Facts in, answer out. The database holds a second opinion (`expertise.open_to_me`).
final class CaseRules {
    /// Months, from the day it is proposed.
    static final int LONGEST = 6;

    static final int LONGEST_AIM = 1_000;
    static final int MOST_ENTRIES = 40;

    /// Days from the last yes in which a date is set: those who decide said yes to something that is
    /// to happen, and a day must be found on which the expert can.
    static final int PLANNING = 14;

    /// Days from the talk in which it is written down that it was held: a school week, while it is
    /// remembered.
    static final int RECORDING = 7;

    /// Days from an advice in which it is put into the dossier: time to read it and to ask the expert
    /// about it, before the pupil is guided without it.
    static final int FILING = 14;

    /// Days from a no in which the school ends it: a school week, since who said no sees it as over.
    static final int ENDING = 7;

    /// Nobody answered.
    static final ConsentDecision NOTHING = new NotEffective(List.of(new WhyNot.NobodyDecides()));

    private CaseRules() {}

    @Upholds(EXPERTS_AFTER_CONSENT)
    static Stage stage(Period period, List<CaseStep> steps, ConsentDecision consent, LocalDate today) {
        if (has(steps, What.Ended.class)) {
            return Stage.ENDED;
        }
        if (today.isAfter(period.until())) {
            return Stage.OVER;
        }
        return switch (consent) {
            case Effective _ ->
                has(steps, What.Held.class)
                        ? Stage.HELD
                        : has(steps, What.Planned.class) ? Stage.PLANNED : Stage.CONSENTED;
            case NotEffective no ->
                has(steps, What.Planned.class) ? Stage.STOPPED : refused(no) ? Stage.REFUSED : Stage.PROPOSED;
        };
    }

    /// Whether the expert sees what was agreed: invited, on the agreed days, as long as everybody
    /// agrees.
    @Upholds(EXPERTS_AFTER_CONSENT)
    static boolean opens(Period period, List<CaseStep> steps, ConsentDecision consent, LocalDate today) {
        return period.contains(today)
                && has(steps, What.Planned.class)
                && switch (stage(period, steps, consent, today)) {
                    case PLANNED, HELD -> true;
                    case PROPOSED, REFUSED, CONSENTED, STOPPED, OVER, ENDED -> false;
                };
    }

    /// Whether the last day is over of what the expert was invited to and nobody ended.
    @Upholds(EXPERTS_AFTER_CONSENT)
    static boolean over(Period period, List<CaseStep> steps, LocalDate today) {
        return has(steps, What.Planned.class) && stage(period, steps, NOTHING, today) == Stage.OVER;
    }

    /// Until its last day; after that it is over by itself.
    ///
    /// @param answers of those who decide
    /// @param advised the day of the first advice that does not stand in the dossier
    @Upholds(EXPERTS_AFTER_CONSENT)
    static Waiting waiting(
            Case one, List<CaseStep> steps, CaseAnswers answers, Optional<LocalDate> advised, LocalDate today) {
        LocalDate answered = answers.latest().orElseGet(() -> SchoolDay.of(one.proposedAt()));
        return switch (stage(one.period(), steps, answers.decision(), today)) {
            case PROPOSED -> unanswered(one, answers, answered);
            case REFUSED -> proposer("expertise.task.end", one, answered, ENDING);
            case STOPPED ->
                answers.refused()
                        ? proposer("expertise.task.end", one, answered, ENDING)
                        : unanswered(one, answers, answered);
            case CONSENTED -> proposer("expertise.task.plan", one, answered, PLANNING);
            case PLANNED -> {
                LocalDate talk = CaseFile.meetsAt(steps).map(SchoolDay::of).orElse(answered);
                yield today.isBefore(talk)
                        ? new Waiting.Day(talk)
                        : proposer("expertise.task.held", one, talk, RECORDING);
            }
            case HELD ->
                advised.<Waiting>map(day -> somebody(Party.KEEPER, "expertise.task.file", one, day, FILING))
                        .orElseGet(() -> new Waiting.Day(one.period().until().plusDays(1)));
            case OVER, ENDED -> new Waiting.Nobody();
        };
    }

    /// When everybody answered and there is no consent, no answer helps: parents disagree in a
    /// dispute, nobody is known who decides, or the board does not ask it any more.
    private static Waiting unanswered(Case one, CaseAnswers answers, LocalDate answered) {
        return answers.missing().isEmpty()
                ? proposer("expertise.task.stuck", one, answered, ENDING)
                : somebody(
                        Party.DECIDERS,
                        "expertise.task.answer",
                        one,
                        SchoolDay.of(one.proposedAt()),
                        one.period().until());
    }

    private static Waiting proposer(String task, Case one, LocalDate since, int days) {
        return somebody(Party.PROPOSER, task, one, since, days);
    }

    private static Waiting somebody(Party party, String task, Case one, LocalDate since, int days) {
        LocalDate until = since.plusDays(days);
        LocalDate last = one.period().until();
        return somebody(party, task, one, since, until.isBefore(last) ? until : last);
    }

    private static Waiting somebody(Party party, String task, Case one, LocalDate since, LocalDate until) {
        return new Waiting.Somebody(party, task, since, until.isBefore(since) ? since : until, EXPERTS_AFTER_CONSENT)
                .unless(one.period().until().plusDays(1));
    }

    private static boolean has(List<CaseStep> steps, Class<? extends What> what) {
        return steps.stream().anyMatch(one -> what.isInstance(one.what()));
    }

    private static boolean refused(NotEffective no) {
        return no.because().stream().anyMatch(WhyNot.Vetoed.class::isInstance);
    }

    /// @param mention whom the aim names
    @Upholds(EXPERTS_AFTER_CONSENT)
    static List<Objection> objections(CaseWish wish, CaseChoices choices, Mention mention, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        if (choices.experts().stream().noneMatch(one -> one.person().equals(wish.expert()))) {
            objections.add(ExpertRules.no("expert", "expertise.no.expert"));
        } else if (choices.busy().contains(wish.expert())) {
            objections.add(ExpertRules.no("expert", "expertise.no.running"));
        }
        Advising.objection("aim", wish.aim(), LONGEST_AIM)
                .or(() -> named(mention))
                .ifPresent(objections::add);
        Set<EntryId> there = choices.showable().stream().map(one -> one.id()).collect(Collectors.toSet());
        if (wish.entries().isEmpty()) {
            objections.add(ExpertRules.no("entries", "expertise.no.entries"));
        } else if (wish.entries().size() > MOST_ENTRIES) {
            objections.add(ExpertRules.no("entries", "expertise.no.many", MOST_ENTRIES));
        } else if (!there.containsAll(wish.entries())) {
            objections.add(ExpertRules.no("entries", "expertise.no.not_there"));
        }
        period(wish, today).ifPresent(objections::add);
        return objections;
    }

    /// All who decide read the aim, and so does the expert.
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    private static Optional<Objection> named(Mention mention) {
        return mention.objection("aim", "expertise.no.parent", "expertise.no.other_child");
    }

    /// Both parents read who the expert is, who may be called as a child of the school is.
    @Upholds(PARENT_DATA_IN_DOSSIER)
    static Optional<Objection> reaching(Mention who) {
        return who.reaching("expert", "expertise.no.expert_reaches");
    }

    private static Optional<Objection> period(CaseWish wish, LocalDate today) {
        if (wish.from().isBefore(today)) {
            return Optional.of(ExpertRules.no("from", "expertise.no.past"));
        }
        if (wish.until().isBefore(wish.from())) {
            return Optional.of(ExpertRules.no("until", "expertise.no.order"));
        }
        LocalDate last = last(today);
        return wish.until().isAfter(last)
                ? Optional.of(ExpertRules.no("until", "expertise.no.too_long", last))
                : Optional.empty();
    }

    static LocalDate last(LocalDate today) {
        return today.plusMonths(LONGEST);
    }

    /// The moment of a talk: still to come, on one of the agreed days.
    @Upholds(EXPERTS_AFTER_CONSENT)
    static Optional<Objection> moment(Instant meetsAt, Period period, Instant now) {
        if (meetsAt.isBefore(now)) {
            return Optional.of(ExpertRules.no("day", "expertise.no.moment_past"));
        }
        return period.contains(SchoolDay.of(meetsAt))
                ? Optional.empty()
                : Optional.of(ExpertRules.no("day", "expertise.no.moment", period));
    }
}
