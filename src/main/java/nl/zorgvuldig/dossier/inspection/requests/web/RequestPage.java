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

/// One request, for the head: what was asked, by when it must be met, and the forms to plan or
/// refuse it.
///
/// @param standing capacity in which it was asked, as a code
/// @param today capacity in which they would ask now, when it differs
/// @param reachable whether the requester can be notified by e-mail
/// @param minutes address of the minutes
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

    /// The requester's present capacity, as a code, and what follows from it.
    public record Today(String standing, Sentence why) {}

    /// An event, and who caused it.
    public record Line(String what, String who, Instant at) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
