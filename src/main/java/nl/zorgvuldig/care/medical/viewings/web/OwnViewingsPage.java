package nl.zorgvuldig.care.medical.viewings.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;

/// The children one can ask the doctor about, with one's own requests.
public record OwnViewingsPage(List<Child> children) {

    /// @param ask address of the form; empty when one cannot ask now
    /// @param because why one cannot ask at all
    public record Child(String name, List<Line> lines, Optional<String> ask, Optional<Sentence> because) {}

    /// @param answer code of the doctor's answer instead of an appointment
    /// @param unfinished whether the system account ended it, without minutes
    /// @param withdraw address; empty when it can no longer be withdrawn
    public record Line(
            String stage,
            TagTone tone,
            Instant asked,
            LocalDate last,
            Optional<Appointment> plan,
            Optional<String> answer,
            Optional<String> minutes,
            boolean unfinished,
            Optional<String> withdraw) {}

    public record Appointment(Instant at, String doctor, String place) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
