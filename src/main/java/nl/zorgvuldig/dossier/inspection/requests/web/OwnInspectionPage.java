package nl.zorgvuldig.dossier.inspection.requests.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;

/// The children somebody can ask about, with what became of what they asked.
public record OwnInspectionPage(List<Child> children) {

    /// @param ask where to ask to inspect; empty when this person cannot, or asked already
    /// @param because why not
    /// @param copy where to ask for a copy; so with the others
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
    /// @param ground why the school said no, as a code
    /// @param reason the same in its words
    /// @param session where the session is; empty before its day, and after it
    /// @param minutes where they are read
    /// @param fetch where the copy is fetched; empty when it is not ready, or not theirs to fetch now
    /// @param view where they say how they see what they saw
    /// @param withdraw where it is taken back
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
