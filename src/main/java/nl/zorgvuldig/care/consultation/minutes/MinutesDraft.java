package nl.zorgvuldig.care.consultation.minutes;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.consultation.ConsultationNote;
import nl.zorgvuldig.dossier.record.ConsultationReport;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.school.enrolment.OtherPupilNames;

/// State of one pupil's minutes when a consultation closes.
///
/// @param report what would be filed; empty when an agreement is unfinished
/// @param objections what must be corrected before it can be filed
/// @param mention whether another child seems to be named
public record MinutesDraft(
        PupilId pupil,
        int version,
        ConsultationNote said,
        Optional<ConsultationReport> report,
        List<Objection> objections,
        OtherPupilNames.Mention mention) {
    public MinutesDraft {
        objections = List.copyOf(objections);
    }

    public boolean hindered() {
        return !objections.isEmpty() || mention == OtherPupilNames.Mention.CHILD;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
