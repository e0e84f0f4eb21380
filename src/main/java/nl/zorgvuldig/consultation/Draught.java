package nl.zorgvuldig.consultation;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.Report;
import nl.zorgvuldig.enrolment.OtherPupils;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Objection;

/// How far one pupil is when a consultation closes.
///
/// @param report what would be filed; empty when an agreement is unfinished
/// @param objections what must be put right before it can be filed
/// @param mention whether another child seems to be named
public record Draught(
        PupilId pupil,
        int version,
        Said said,
        Optional<Report> report,
        List<Objection> objections,
        OtherPupils.Mention mention) {
    public Draught {
        objections = List.copyOf(objections);
    }

    public boolean hindered() {
        return !objections.isEmpty() || mention == OtherPupils.Mention.CHILD;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
