package nl.zorgvuldig.images.coaching.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// The player: one recording, with the viewer's name across it and the notes at its moments.
///
/// @param film address of the parts of the recording
/// @param ticket of this opening
/// @param at the second at which playback starts
public record RecordingPlayerPage(
        String coaching,
        String address,
        String film,
        String still,
        String ticket,
        String viewer,
        Instant openedAt,
        LocalDate filmedOn,
        String length,
        int at,
        Clause clause,
        Sentence because,
        boolean teaches,
        List<Line> notes,
        Form form) {
    /// @param remove address to remove one's own note; empty for the other's notes
    public record Line(int second, String moment, String author, String text, String remove) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
