package nl.zorgvuldig.dossier.inspection.requests.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.web.TagTone;

/// The requests the head decides about.
///
/// @param open those not finished yet, the most urgent first
/// @param closed the others, newest first
public record RequestsPage(List<Line> open, List<Line> closed) {

    /// @param pressure how much time is left, as a code; empty for a request that was planned or
    /// handed over
    public record Line(
            String address,
            String kind,
            String pupil,
            String asker,
            Instant asked,
            LocalDate last,
            String stage,
            TagTone tone,
            Optional<String> pressure,
            TagTone urgency,
            Optional<Instant> planned) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
