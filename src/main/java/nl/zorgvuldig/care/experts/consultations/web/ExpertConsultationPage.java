package nl.zorgvuldig.care.experts.consultations.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultations.ConsultationRecord;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.TagTone;

/// One consultation with an expert, as those who keep it see it.
///
/// @param paper address for recording answers given on paper; only for the head
/// @param said what was just done
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

    /// Text written by the expert.
    ///
    /// @param file address to file it in the dossier; empty when it is filed
    public record Written(Instant at, List<String> paragraphs, Optional<String> file) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
