package nl.zorgvuldig.privacy.register.processing;

import java.time.Instant;
import java.util.List;
import nl.zorgvuldig.platform.web.Form;

/// Page with the changes between two days.
///
/// @param taken when the register changed, newest first
public record RegisterDifferencePage(Form form, List<RegisterDifference.Change> changes, List<Instant> taken) {
    public List<Instant> newest() {
        return taken.stream().limit(20).toList();
    }
}
