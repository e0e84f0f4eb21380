package nl.zorgvuldig.care.medical.viewings.web;

import java.time.Instant;
import java.util.List;

/// The minutes of a viewing.
///
/// @param reader whether this is the person who saw the file, who can confirm
/// @param confirmed whether they did
public record ViewingMinutesPage(
        String address,
        String back,
        List<String> lines,
        List<Confirmed> confirmations,
        String fingerprint,
        boolean reader,
        boolean confirmed) {

    /// @param way as a code
    public record Confirmed(String who, Instant at, String way) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
