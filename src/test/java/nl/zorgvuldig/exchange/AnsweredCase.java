package nl.zorgvuldig.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consent.CaseAnswers;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.WhyNot;
import nl.zorgvuldig.kernel.PersonId;

/// What those who decide made of a case.
enum AnsweredCase {
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

    private static final PersonId MOTHER = new PersonId(new UUID(1, 1));

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
