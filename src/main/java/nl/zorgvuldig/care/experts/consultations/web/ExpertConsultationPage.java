package nl.zorgvuldig.care.experts.consultations.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultations.ConsultationRecord;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.TagTone;

/// One consultation with an expert, as who keeps it sees it.
///
/// @param paper where the reader writes down what was answered on paper; only the head does
/// @param said what was done just now
/// @param form to set a date
public record ExpertConsultationPage(
        String address,
        String pupil,
        String dossier,
        Clause clause,
        Sentence because,
        ConsultationRecord kept,
        TagTone tone,
        Optional<String> paper,
        List<Written> advices,
        Optional<Sentence> said,
        Form form) {

    /// What the expert wrote.
    ///
    /// @param file where one puts it into the dossier; empty when it stands there
    public record Written(Instant at, List<String> paragraphs, Optional<String> file) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
