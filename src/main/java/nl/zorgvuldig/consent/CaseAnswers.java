package nl.zorgvuldig.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.kernel.PersonId;

/// How far a case is answered, for who finds out whose turn it is: by name who is still to answer,
/// never who said what.
///
/// @param missing who decides today and of whom no answer counts
/// @param latest the day on which one of those who decide gave the answer that counts now, the last
///     of them; empty while nobody answered
public record CaseAnswers(ConsentDecision decision, List<PersonId> missing, Optional<LocalDate> latest) {
    /// Of what the board does not ask, or about a pupil who does not exist.
    public static final CaseAnswers NONE = new CaseAnswers(
            new ConsentDecision.NotEffective(List.of(new WhyNot.Retired())), List.of(), Optional.empty());

    public CaseAnswers {
        missing = List.copyOf(missing);
    }

    /// Whether somebody who decides said no, or took a yes back.
    public boolean refused() {
        return switch (decision) {
            case ConsentDecision.Effective _ -> false;
            case ConsentDecision.NotEffective no -> no.because().stream().anyMatch(WhyNot.Vetoed.class::isInstance);
        };
    }
}
