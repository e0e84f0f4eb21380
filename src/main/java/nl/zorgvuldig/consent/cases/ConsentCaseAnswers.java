package nl.zorgvuldig.consent.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// How far a case is answered, for who finds out whose turn it is: by name who is still to answer,
/// never who said what.
///
/// @param missing who decides today and of whom no answer counts
/// @param latest the day on which one of those who decide gave the answer that counts now, the last
///     of them; empty while nobody answered
/// @param unreachable of who is missing, who has no address: they answer on paper
public record ConsentCaseAnswers(
        ConsentDecision decision, List<PersonId> missing, Optional<LocalDate> latest, List<PersonId> unreachable) {
    /// Of what the board does not ask, or about a pupil who does not exist.
    public static final ConsentCaseAnswers NONE = new ConsentCaseAnswers(
            new ConsentDecision.NotEffective(List.of(new NoConsentReason.Retired())), List.of(), Optional.empty());

    public ConsentCaseAnswers {
        missing = List.copyOf(missing);
        unreachable = List.copyOf(unreachable);
    }

    /// Of which everybody who is missing can answer on a screen.
    public ConsentCaseAnswers(ConsentDecision decision, List<PersonId> missing, Optional<LocalDate> latest) {
        this(decision, missing, latest, List.of());
    }

    /// The same, with who of those who are missing has no address.
    ///
    /// @param reachable who has one
    ConsentCaseAnswers reaching(Set<PersonId> reachable) {
        return new ConsentCaseAnswers(
                decision,
                missing,
                latest,
                missing.stream().filter(person -> !reachable.contains(person)).toList());
    }

    /// Whether somebody who decides said no, or took a yes back.
    public boolean refused() {
        return switch (decision) {
            case ConsentDecision.Effective _ -> false;
            case ConsentDecision.NotEffective no ->
                no.because().stream().anyMatch(NoConsentReason.Vetoed.class::isInstance);
        };
    }
}
