package nl.zorgvuldig.images.coaching.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// The player: one recording, with who looks across it and what was written at moments of it.
///
/// @param film where the parts of the recording come from
/// @param ticket of this opening
/// @param at the second at which it begins
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
    /// @param remove where one's own note is taken back; empty for those of the other
    public record Line(int second, String moment, String author, String text, String remove) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
