package nl.zorgvuldig.rights.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.web.Tone;

/// The requests somebody decides about.
///
/// @param open those of which something is still to come, the most urgent first
/// @param closed the others, newest first
public record KeptRightsPage(List<Line> open, List<Line> closed) {

    /// @param pressure how much time is left, as a code; empty for what is decided
    public record Line(
            String address,
            String kind,
            String about,
            String asker,
            boolean self,
            Instant asked,
            String stage,
            Tone tone,
            Optional<String> pressure,
            Tone urgency,
            LocalDate last,
            long left) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
