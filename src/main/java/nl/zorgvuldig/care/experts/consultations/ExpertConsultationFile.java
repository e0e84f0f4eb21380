package nl.zorgvuldig.care.experts.consultations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.cases.ConsentCaseAnswers;
import nl.zorgvuldig.platform.casework.CaseFile;
import nl.zorgvuldig.platform.casework.RecordedEvent;

/// A consultation with its events, without its text, and with what other modules know about it.
/// `toString` gives its id.
///
/// @param history in order
/// @param answers of the legal representatives; [ConsentCaseAnswers#NONE] where they do not matter
/// @param notFiled day of the first advice that is not in the dossier; empty where it does not
/// matter
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

    /// The time of the meeting as it was last planned.
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

    /// Progress of a consultation on the school's side, whatever the legal representatives answer
    /// and whatever day it is.
    public enum SchoolProgress {
        /// Nothing was done yet.
        PROPOSED,
        /// A date is set, the expert is invited.
        PLANNED,
        HELD,
        ENDED
    }
}
