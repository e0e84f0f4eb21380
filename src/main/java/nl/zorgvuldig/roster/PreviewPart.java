package nl.zorgvuldig.roster;

import java.util.List;
import nl.zorgvuldig.policy.Sentence;

/// One kind of change in a preview, with a line of words for each.
///
/// @param key under `roster.part.`: its heading, and with `.lead` behind it what it means
public record PreviewPart(String key, List<Sentence> lines) {
    public PreviewPart {
        lines = List.copyOf(lines);
    }

    /// Its heading, with how many there are.
    public Sentence heading() {
        return Sentence.of("roster.part." + key, lines.size());
    }
}
