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
