package nl.zorgvuldig.school.roster;

import java.util.List;
import nl.zorgvuldig.platform.policy.Sentence;

/// One kind of change in a preview, with a line of text for each.
///
/// @param key under `roster.part.`: its heading, and its explanation under the same key with
///     `.lead`
public record RosterPreviewPart(String key, List<Sentence> lines) {
    public RosterPreviewPart {
        lines = List.copyOf(lines);
    }

    /// Its heading, with the number of changes.
    public Sentence heading() {
        return Sentence.of("roster.part." + key, lines.size());
    }
}
