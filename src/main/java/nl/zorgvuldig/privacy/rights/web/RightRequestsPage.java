package nl.zorgvuldig.privacy.rights.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.web.TagTone;

/// Page with the requests that the reader decides on.
///
/// @param open those that await something, the most urgent first
/// @param closed the others, newest first
public record RightRequestsPage(List<Line> open, List<Line> closed) {

    /// @param pressure how much time is left, as a code; empty once decided
    public record Line(
            String address,
            String kind,
            String about,
            String asker,
            boolean self,
            Instant asked,
            String stage,
            TagTone tone,
            Optional<String> pressure,
            TagTone urgency,
            LocalDate last,
            long left) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
