package nl.zorgvuldig.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.kernel.PersonId;

/// How far a case is answered, for who finds out whose turn it is: by name who is still to answer,
/// never who said what.
///
/// @param missing who decides today and of whom no answer counts
/// @param latest the day on which one of those who decide gave the answer that counts now, the last
///     of them; empty while nobody answered
/// @param unreachable of who is missing, who has no address: they answer on paper
public record CaseAnswers(
        ConsentDecision decision, List<PersonId> missing, Optional<LocalDate> latest, List<PersonId> unreachable) {
    /// Of what the board does not ask, or about a pupil who does not exist.
    public static final CaseAnswers NONE = new CaseAnswers(
            new ConsentDecision.NotEffective(List.of(new WhyNot.Retired())), List.of(), Optional.empty());

    public CaseAnswers {
        missing = List.copyOf(missing);
        unreachable = List.copyOf(unreachable);
    }

    /// Of which everybody who is missing can answer on a screen.
    public CaseAnswers(ConsentDecision decision, List<PersonId> missing, Optional<LocalDate> latest) {
        this(decision, missing, latest, List.of());
    }

    /// The same, with who of those who are missing has no address.
    ///
    /// @param reachable who has one
    CaseAnswers reaching(Set<PersonId> reachable) {
        return new CaseAnswers(
                decision,
                missing,
                latest,
                missing.stream().filter(person -> !reachable.contains(person)).toList());
    }

    /// Whether somebody who decides said no, or took a yes back.
    public boolean refused() {
        return switch (decision) {
            case ConsentDecision.Effective _ -> false;
            case ConsentDecision.NotEffective no -> no.because().stream().anyMatch(WhyNot.Vetoed.class::isInstance);
        };
    }
}
