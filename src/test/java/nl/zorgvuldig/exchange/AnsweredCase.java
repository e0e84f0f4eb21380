package nl.zorgvuldig.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.consent.cases.ConsentCaseAnswers;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// What those who decide made of a case.
public enum AnsweredCase {
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

    public ConsentCaseAnswers on(LocalDate day) {
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
