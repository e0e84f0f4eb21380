package nl.zorgvuldig.care.experts.consultations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.cases.ConsentCaseAnswers;
import nl.zorgvuldig.platform.casework.CaseFile;
import nl.zorgvuldig.platform.casework.RecordedEvent;

/// A consultation with all that the school did with it, without a word of it; and what is known of it
/// elsewhere. Prints as its id.
///
/// @param history in its order
/// @param answers of those who decide; [CaseAnswers#NONE] where it does not matter what they are
/// @param notFiled day of the first advice that does not stand in the dossier; empty where it does
///     not matter
public record ExpertConsultationFile(
        ExpertConsultationOutline request,
        List<RecordedEvent<ExpertConsultationEvent>> history,
        ConsentCaseAnswers answers,
        Optional<LocalDate> notFiled)
        implements CaseFile<ExpertConsultationOutline, ExpertConsultationEvent> {
    public ExpertConsultationFile {
        history = List.copyOf(history);
    }

    ExpertConsultationFile(ExpertConsultationOutline request, List<RecordedEvent<ExpertConsultationEvent>> history) {
        this(request, history, ConsentCaseAnswers.NONE, Optional.empty());
    }

    public ExpertConsultationFile with(ConsentCaseAnswers known) {
        return new ExpertConsultationFile(request, history, known, notFiled);
    }

    ExpertConsultationFile withNotFiled(Optional<LocalDate> day) {
        return new ExpertConsultationFile(request, history, answers, day);
    }

    /// When the talk is, or was, as it was planned last.
    public Optional<Instant> meetsAt() {
        return history.reversed().stream()
                .map(RecordedEvent::event)
                .filter(ExpertConsultationEvent.Planned.class::isInstance)
                .map(ExpertConsultationEvent.Planned.class::cast)
                .map(ExpertConsultationEvent.Planned::meetsAt)
                .findFirst();
    }

    @Override
    public String toString() {
        return request.toString();
    }

    /// What the school made of a consultation, whatever those who decide say and whatever day it is.
    public enum SchoolProgress {
        /// Nothing was done yet.
        PROPOSED,
        /// A date is set, the expert is invited.
        PLANNED,
        HELD,
        ENDED
    }
}
