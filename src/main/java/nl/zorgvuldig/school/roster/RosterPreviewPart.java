package nl.zorgvuldig.school.roster;

import java.util.List;
import nl.zorgvuldig.platform.policy.Sentence;

/// One kind of change in a preview, with a line of words for each.
///
/// @param key under `roster.part.`: its heading, and with `.lead` behind it what it means
public record RosterPreviewPart(String key, List<Sentence> lines) {
    public RosterPreviewPart {
        lines = List.copyOf(lines);
    }

    /// Its heading, with how many there are.
    public Sentence heading() {
        return Sentence.of("roster.part." + key, lines.size());
    }
}
