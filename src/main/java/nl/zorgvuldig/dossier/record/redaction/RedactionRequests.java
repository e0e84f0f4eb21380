package nl.zorgvuldig.dossier.record.redaction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// The granted requests that an item may be erased for. Implemented by the module that knows.
public interface RedactionRequests {
    /// Requests to erase or correct something about a pupil that were granted and are not carried out, oldest
    /// first; without those of the acting person. Reads by itself.
    List<Granted> granted(PupilId pupil);

    /// A granted request.
    ///
    /// @param asked the day of receipt
    record Granted(UUID id, LocalDate asked) {}
}
