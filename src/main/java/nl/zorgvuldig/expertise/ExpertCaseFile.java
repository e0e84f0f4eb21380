package nl.zorgvuldig.expertise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.casework.CaseFile;
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.consent.CaseAnswers;

/// A consultation with all that the school did with it, without a word of it; and what is known of it
/// elsewhere. Prints as its id.
///
/// @param history in its order
/// @param answers of those who decide; [CaseAnswers#NONE] where it does not matter what they are
/// @param notFiled day of the first advice that does not stand in the dossier; empty where it does
///     not matter
public record ExpertCaseFile(
        CaseOutline request, List<Recorded<ExpertEvent>> history, CaseAnswers answers, Optional<LocalDate> notFiled)
        implements CaseFile<CaseOutline, ExpertEvent> {
    public ExpertCaseFile {
        history = List.copyOf(history);
    }

    ExpertCaseFile(CaseOutline request, List<Recorded<ExpertEvent>> history) {
        this(request, history, CaseAnswers.NONE, Optional.empty());
    }

    ExpertCaseFile with(CaseAnswers known) {
        return new ExpertCaseFile(request, history, known, notFiled);
    }

    ExpertCaseFile withNotFiled(Optional<LocalDate> day) {
        return new ExpertCaseFile(request, history, answers, day);
    }

    /// When the talk is, or was, as it was planned last.
    public Optional<Instant> meetsAt() {
        return history.reversed().stream()
                .map(Recorded::event)
                .filter(ExpertEvent.Planned.class::isInstance)
                .map(ExpertEvent.Planned.class::cast)
                .map(ExpertEvent.Planned::meetsAt)
                .findFirst();
    }

    @Override
    public String toString() {
        return request.toString();
    }
}
