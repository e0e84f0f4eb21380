package nl.zorgvuldig.consent.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Progress of a case, for determining whom it awaits: the people still to answer, never who
/// answered what.
///
/// @param missing legal representatives today without an answer that counts
/// @param latest the latest day on which one of the legal representatives gave an answer that
///     counts now; empty while nobody answered
/// @param unreachable those of `missing` without an e-mail address: they answer on paper
public record ConsentCaseAnswers(
        ConsentDecision decision, List<PersonId> missing, Optional<LocalDate> latest, List<PersonId> unreachable) {
    /// For a purpose the board does not ask, or a pupil who does not exist.
    public static final ConsentCaseAnswers NONE = new ConsentCaseAnswers(
            new ConsentDecision.NotEffective(List.of(new NoConsentReason.Retired())), List.of(), Optional.empty());

    public ConsentCaseAnswers {
        missing = List.copyOf(missing);
        unreachable = List.copyOf(unreachable);
    }

    /// For a case in which all missing people can answer on screen.
    public ConsentCaseAnswers(ConsentDecision decision, List<PersonId> missing, Optional<LocalDate> latest) {
        this(decision, missing, latest, List.of());
    }

    /// The same, with the missing people who have no e-mail address.
    ///
    /// @param reachable people who have one
    ConsentCaseAnswers reaching(Set<PersonId> reachable) {
        return new ConsentCaseAnswers(
                decision,
                missing,
                latest,
                missing.stream().filter(person -> !reachable.contains(person)).toList());
    }

    /// Whether a legal representative refused or withdrew consent.
    public boolean refused() {
        return switch (decision) {
            case ConsentDecision.Effective _ -> false;
            case ConsentDecision.NotEffective no ->
                no.because().stream().anyMatch(NoConsentReason.Vetoed.class::isInstance);
        };
    }
}
