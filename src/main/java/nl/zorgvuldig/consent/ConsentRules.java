package nl.zorgvuldig.consent;

import static nl.zorgvuldig.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentDecision.Effective;
import nl.zorgvuldig.consent.ConsentDecision.NotEffective;
import nl.zorgvuldig.enrolment.Representation;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import org.jspecify.annotations.Nullable;

/// When there is consent, for one pupil at one moment: somebody who decides said yes, that yes is
/// inside its validity and to the text of now, nobody who decides said no as their last answer, and
/// no dispute is open. Facts in, decision out: no database, no clock, no framework. Made once for a
/// pupil and asked for every purpose, it decides a group in microseconds.
public final class ConsentRules {
    private final ConsentFacts facts;
    private final Instant at;
    private final LocalDate day;
    private final List<PersonId> deciders;

    public ConsentRules(ConsentFacts facts, Instant at) {
        this.facts = facts;
        this.at = at;
        day = SchoolDay.of(at);
        deciders = Deciders.of(facts, day);
    }

    @Upholds(RECORDING_AFTER_CONSENT)
    public ConsentDecision decide(Question question) {
        if (question.retiredAt().map(end -> !end.isAfter(at)).orElse(false)) {
            return new NotEffective(List.of(new WhyNot.Retired()));
        }
        if (deciders.isEmpty()) {
            return new NotEffective(List.of(new WhyNot.NobodyDecides()));
        }
        Count count = new Count();
        for (PersonId person : deciders) {
            count.add(own(person, question));
        }
        for (Dispute dispute : facts.disputes()) {
            if (dispute.standsInTheWay(question.subject(), at)) {
                count.against(new WhyNot.Disputed());
            }
        }
        return count.decide(question.agreement());
    }

    /// Where somebody's own answer stands; whether they decide is another matter ([#standing]).
    public OwnAnswer own(PersonId person, Question question) {
        Optional<Answer> latest = LatestAnswer.of(facts.about(question.subject()), person, at);
        if (latest.isEmpty()) {
            return new OwnAnswer.Nothing();
        }
        Answer answer = latest.get();
        if (!answer.choice().yes()) {
            return new OwnAnswer.No(answer);
        }
        LocalDate until = lastDay(answer);
        @Nullable WhyNot old = old(answer, until, question);
        return old == null ? new OwnAnswer.Yes(answer, until) : new OwnAnswer.Old(answer, old);
    }

    /// The last day of a yes, as far as is known now; a no needs none.
    public Optional<LocalDate> validUntil(Answer answer) {
        return answer.choice().yes() ? Optional.of(beforeOwnChoice(lastDay(answer))) : Optional.empty();
    }

    /// Whether somebody is asked.
    public Standing standing(PersonId person) {
        return Deciders.standing(facts, person, day);
    }

    /// How many decide now.
    public int deciders() {
        return deciders.size();
    }

    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    private @Nullable WhyNot old(Answer yes, LocalDate lastDay, Question question) {
        if (yes.version() != question.version()) {
            return new WhyNot.OtherText();
        }
        if (day.isAfter(lastDay)) {
            return new WhyNot.Lapsed(lastDay);
        }
        return switch (yes.validity()) {
            case Validity.OfTerm term
            when day.isBefore(term.period().from()) ->
                new WhyNot.NotYet(term.period().from());
            case Validity.OfTerm _, Validity.OfSchoolYear _ -> null;
        };
    }

    private LocalDate lastDay(Answer yes) {
        return switch (yes.validity()) {
            case Validity.OfSchoolYear of -> facts.renewals().lastDay(of.year());
            case Validity.OfTerm term -> term.period().until();
        };
    }

    /// What was answered to one question by those who decide.
    private final class Count {
        private final List<WhyNot> against = new ArrayList<>(1);
        private final List<OwnAnswer.Yes> granted = new ArrayList<>(2);
        private @Nullable WhyNot old;

        void add(OwnAnswer answer) {
            switch (answer) {
                case OwnAnswer.Nothing _ -> {}
                case OwnAnswer.Yes yes -> granted.add(yes);
                case OwnAnswer.No _ -> against(new WhyNot.Vetoed());
                case OwnAnswer.Old was -> old = was.because();
            }
        }

        void against(WhyNot why) {
            if (!against.contains(why)) {
                against.add(why);
            }
        }

        ConsentDecision decide(Agreement needed) {
            boolean enough =
                    switch (needed) {
                        case OF_ONE -> !granted.isEmpty();
                        case OF_ALL -> granted.size() == deciders.size();
                    };
            if (!enough) {
                against(missing());
            }
            return against.isEmpty() ? effective(needed) : new NotEffective(against);
        }

        private WhyNot missing() {
            if (old != null) {
                return old;
            }
            if (!granted.isEmpty()) {
                return new WhyNot.NotEveryone();
            }
            return Deciders.sixteen(facts, day) ? new WhyNot.AwaitsPupil() : new WhyNot.NotAnswered();
        }

        private Effective effective(Agreement needed) {
            LocalDate until = granted.getFirst().until();
            List<AnswerId> ids = new ArrayList<>(granted.size());
            for (OwnAnswer.Yes yes : granted) {
                LocalDate last = yes.until();
                boolean counts =
                        switch (needed) {
                            case OF_ONE -> last.isAfter(until);
                            case OF_ALL -> last.isBefore(until);
                        };
                until = counts ? last : until;
                ids.add(yes.answer().id());
            }
            return new Effective(beforeOwnChoice(until), ids);
        }
    }

    /// From sixteen the pupil decides, so no yes of others goes beyond the day before.
    private LocalDate beforeOwnChoice(LocalDate until) {
        if (facts.born().isEmpty() || Deciders.sixteen(facts, day)) {
            return until;
        }
        LocalDate last = Representation.ownChoice(facts.born().get()).minusDays(1);
        return last.isBefore(until) ? last : until;
    }
}
