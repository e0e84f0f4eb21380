package nl.zorgvuldig.dossier.inspection.requests.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.InspectionTerms;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.TagTone;

/// One request, for the head: what was asked, by when it must be met, and the forms to plan it or
/// to say no.
///
/// @param standing as what somebody asked, as a code
/// @param today as what they would ask now, when that is something else
/// @param reachable whether who asked can be told by e-mail
/// @param minutes where they are read
public record RequestPage(
        String address,
        String pupil,
        Clause clause,
        Sentence because,
        String asker,
        String standing,
        Optional<Today> today,
        Instant asked,
        Optional<String> wish,
        InspectionTerms terms,
        String pressure,
        TagTone urgency,
        String stage,
        TagTone tone,
        Optional<OwnInspectionPage.Appointment> plan,
        Optional<String> reason,
        Optional<String> minutes,
        boolean reachable,
        boolean plannable,
        List<Line> lines,
        LocalDate latest,
        List<Form.Option> supervisors,
        Form planning,
        Form refusing) {

    /// What somebody who asked is to the pupil now, as a code, and what follows from that.
    public record Today(String standing, Sentence why) {}

    /// What happened, and who did it.
    public record Line(String what, String who, Instant at) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
