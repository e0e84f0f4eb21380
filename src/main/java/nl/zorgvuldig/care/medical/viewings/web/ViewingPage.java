package nl.zorgvuldig.care.medical.viewings.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.InspectionTerms;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.TagTone;

/// One request to see a medical file, for the doctor.
///
/// @param file address of the medical file
/// @param pressure of the term, as long as there is no appointment
/// @param answerable whether an appointment or another answer can be given now
/// @param mine whether this doctor made the appointment
/// @param begin why it cannot begin now; empty when it can
/// @param history what happened, by whom and when
public record ViewingPage(
        String address,
        String file,
        String pupil,
        String asker,
        String standing,
        Instant asked,
        String stage,
        TagTone tone,
        Optional<String> pressure,
        TagTone urgency,
        InspectionTerms terms,
        LocalDate latest,
        boolean reachable,
        Optional<OwnViewingsPage.Appointment> plan,
        boolean mine,
        boolean answerable,
        Optional<Sentence> begin,
        Optional<String> answer,
        Optional<String> minutes,
        List<Line> history,
        Form planning,
        Form answering) {

    public record Line(String what, String who, Instant at) {}

    public boolean planned() {
        return stage.equals("planned");
    }

    public boolean running() {
        return stage.equals("running");
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
