package nl.zorgvuldig.dossier.inspection.requests.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;

/// The children somebody can ask about, with the state of their requests.
public record OwnInspectionPage(List<Child> children) {

    /// @param ask address of the form to inspect; empty when this person cannot, or asked already
    /// @param because why not
    /// @param copy address of the form for a copy; so with the others
    public record Child(
            String name,
            List<Line> lines,
            Optional<String> ask,
            Optional<Sentence> because,
            Optional<String> copy,
            Optional<Sentence> copyBecause) {}

    /// One request.
    ///
    /// @param kind as a code
    /// @param until how long the link works
    /// @param ground of a refusal, as a code
    /// @param reason of the refusal, in the school's words
    /// @param session address of the session; empty before its day, and after it
    /// @param minutes address of the minutes
    /// @param fetch address of the copy; empty when it is not ready, or they cannot fetch it now
    /// @param view address of the page for a view on what they saw
    /// @param withdraw address to withdraw it
    public record Line(
            String kind,
            String stage,
            TagTone tone,
            Instant asked,
            LocalDate last,
            Optional<LocalDate> until,
            Sentence scope,
            Optional<String> wish,
            Optional<Appointment> plan,
            Optional<String> ground,
            Optional<String> reason,
            Optional<String> session,
            Optional<String> minutes,
            Optional<String> fetch,
            Optional<String> view,
            Optional<String> withdraw) {}

    public record Appointment(Instant at, String supervisor, String venue, String where) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
