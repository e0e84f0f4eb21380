package nl.zorgvuldig.retention.web;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.retention.DueLine;
import nl.zorgvuldig.retention.Hold;
import nl.zorgvuldig.retention.Part;
import nl.zorgvuldig.web.Form;

/// When what is kept about one pupil goes.
///
/// @param goes what would go when, if the pupil left on the day that was asked about
/// @param decides whether the reader is the head who can hold it back
public record PupilPage(
        PupilId pupil,
        PersonName name,
        List<DueLine> lines,
        List<Goes> goes,
        List<Hold> holds,
        boolean decides,
        LocalDate today,
        Form form) {

    /// A part, and the first day on which it would go.
    public record Goes(Part part, LocalDate day) {}

    public String address() {
        return "/leerlingen/" + pupil + "/bewaren";
    }

    public List<Hold> holding() {
        return holds.stream().filter(one -> one.holds(today)).toList();
    }

    public List<Hold> ended() {
        return holds.stream().filter(one -> !one.holds(today)).toList();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
