package nl.zorgvuldig.care.medical.viewings.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.web.TagTone;

/// Requests to see a medical file, for the doctor.
public record ViewingsPage(List<Line> open, List<Line> closed) {

    /// @param pressure of the term, as long as there is no appointment
    public record Line(
            String address,
            String pupil,
            String asker,
            Instant asked,
            String stage,
            TagTone tone,
            Optional<String> pressure,
            TagTone urgency,
            LocalDate last,
            Optional<Instant> planned) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
