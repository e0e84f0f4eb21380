package nl.zorgvuldig.dossier.inspection.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.web.Form;

/// The minutes of an inspection.
///
/// @param reader whether this is the person who inspected, who can confirm and add
/// @param confirmed whether they did
/// @param view address of the page for a view on what they saw
public record InspectionMinutesPage(
        String address,
        String back,
        Instant madeAt,
        List<String> lines,
        List<Confirmed> confirmations,
        List<Remark> remarks,
        String fingerprint,
        boolean reader,
        boolean confirmed,
        Optional<String> view,
        Form form) {

    /// @param way as a code
    public record Confirmed(String who, Instant at, String way) {}

    public record Remark(String who, Instant at, String text) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
