package nl.zorgvuldig.consent.decisions;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentDecision.Effective;
import nl.zorgvuldig.consent.ConsentDecision.NotEffective;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.consent.OwnAnswerStatus;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentValidity;
import nl.zorgvuldig.consent.authority.ConsentDispute;
import nl.zorgvuldig.consent.purposes.ConsentQuestion;
import nl.zorgvuldig.consent.purposes.RequiredAgreement;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.Representation;
import org.jspecify.annotations.Nullable;

/// Rules for whether there is consent, for one pupil at one moment: a person who decides consented,
/// that consent is valid and to the current text, no person who decides refused in their latest
/// answer, and no dispute is open. Facts in, decision out: no database, no clock, no framework.
/// Created once for a pupil and evaluated for every purpose, it decides a group in microseconds.
public final class ConsentRules {
    private final ConsentFacts facts;
    private final Instant at;
    private final LocalDate day;
    private final List<PersonId> deciders;

    public ConsentRules(ConsentFacts facts, Instant at) {
        this.facts = facts;
        this.at = at;
        day = SchoolDay.of(at);
        deciders = ConsentDeciders.of(facts, day);
    }

    @Upholds(RECORDING_AFTER_CONSENT)
    public ConsentDecision decide(ConsentQuestion question) {
        if (question.retiredAt().map(end -> !end.isAfter(at)).orElse(false)) {
            return new NotEffective(List.of(new NoConsentReason.Retired()));
        }
        if (deciders.isEmpty()) {
            return new NotEffective(List.of(new NoConsentReason.NobodyDecides()));
        }
        Count count = new Count();
        for (PersonId person : deciders) {
            count.add(own(person, question));
        }
        for (ConsentDispute dispute : facts.disputes()) {
            if (dispute.standsInTheWay(question.subject(), at)) {
                count.against(new NoConsentReason.Disputed());
            }
        }
        return count.decide(question.agreement());
    }

    /// Status of a person's own answer; whether they decide is determined by [#standing].
    public OwnAnswerStatus own(PersonId person, ConsentQuestion question) {
        Optional<ConsentAnswer> latest = LatestAnswer.of(facts.about(question.subject()), person, at);
        if (latest.isEmpty()) {
            return new OwnAnswerStatus.Nothing();
        }
        ConsentAnswer answer = latest.get();
        if (!answer.choice().yes()) {
            return new OwnAnswerStatus.No(answer);
        }
        LocalDate until = lastDay(answer);
        @Nullable NoConsentReason old = old(answer, until, question);
        return old == null ? new OwnAnswerStatus.Yes(answer, until) : new OwnAnswerStatus.Old(answer, old);
    }

    /// The last day of a consent, as far as is known now; a refusal has none.
    public Optional<LocalDate> validUntil(ConsentAnswer answer) {
        return answer.choice().yes() ? Optional.of(beforeOwnChoice(lastDay(answer))) : Optional.empty();
    }

    /// Whether a person is asked.
    public ConsentEntitlement standing(PersonId person) {
        return ConsentDeciders.standing(facts, person, day);
    }

    /// The number of people who decide now.
    public int deciders() {
        return deciders.size();
    }

    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    private @Nullable NoConsentReason old(ConsentAnswer yes, LocalDate lastDay, ConsentQuestion question) {
        if (yes.version() != question.version()) {
            return new NoConsentReason.OtherText();
        }
        if (day.isAfter(lastDay)) {
            return new NoConsentReason.Lapsed(lastDay);
        }
        return switch (yes.validity()) {
            case ConsentValidity.OfTerm term
            when day.isBefore(term.period().from()) ->
                new NoConsentReason.NotYet(term.period().from());
            case ConsentValidity.OfTerm _, ConsentValidity.OfSchoolYear _ -> null;
        };
    }

    private LocalDate lastDay(ConsentAnswer yes) {
        return switch (yes.validity()) {
            case ConsentValidity.OfSchoolYear of -> facts.renewals().lastDay(of.year());
            case ConsentValidity.OfTerm term -> term.period().until();
        };
    }

    /// The answers to one question by the people who decide.
    private final class Count {
        private final List<NoConsentReason> against = new ArrayList<>(1);
        private final List<OwnAnswerStatus.Yes> granted = new ArrayList<>(2);
        private @Nullable NoConsentReason old;

        void add(OwnAnswerStatus answer) {
            switch (answer) {
                case OwnAnswerStatus.Nothing _ -> {}
                case OwnAnswerStatus.Yes yes -> granted.add(yes);
                case OwnAnswerStatus.No _ -> against(new NoConsentReason.Vetoed());
                case OwnAnswerStatus.Old was -> old = was.because();
            }
        }

        void against(NoConsentReason why) {
            if (!against.contains(why)) {
                against.add(why);
            }
        }

        ConsentDecision decide(RequiredAgreement needed) {
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

        private NoConsentReason missing() {
            if (old != null) {
                return old;
            }
            if (!granted.isEmpty()) {
                return new NoConsentReason.NotEveryone();
            }
            return ConsentDeciders.sixteen(facts, day)
                    ? new NoConsentReason.AwaitsPupil()
                    : new NoConsentReason.NotAnswered();
        }

        private Effective effective(RequiredAgreement needed) {
            LocalDate until = granted.getFirst().until();
            List<ConsentAnswerId> ids = new ArrayList<>(granted.size());
            for (OwnAnswerStatus.Yes yes : granted) {
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

    /// From sixteen the pupil decides, so nobody else's consent extends beyond the day before.
    private LocalDate beforeOwnChoice(LocalDate until) {
        if (facts.born().isEmpty() || ConsentDeciders.sixteen(facts, day)) {
            return until;
        }
        LocalDate last = Representation.ownChoice(facts.born().get()).minusDays(1);
        return last.isBefore(until) ? last : until;
    }
}
