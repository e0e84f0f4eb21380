package nl.zorgvuldig.register.web;

import java.time.Instant;
import java.util.List;
import nl.zorgvuldig.register.Difference;
import nl.zorgvuldig.web.Form;

/// What changed between two days.
///
/// @param taken when the register changed, newest first
public record DifferencePage(Form form, List<Difference.Change> changes, List<Instant> taken) {
    public List<Instant> newest() {
        return taken.stream().limit(20).toList();
    }
}
