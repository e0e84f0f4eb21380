package nl.zorgvuldig.privacy.retention.destruction;

import java.util.List;
import nl.zorgvuldig.platform.web.Form;

/// What becomes due, what goes, and what went.
///
/// @param head whether the reader can agree
/// @param schools whether it is about more than one school
public record DueDestructionsPage(
        List<DueDestruction> lines, List<Destruction> destructions, boolean head, boolean schools, Form form) {
    public List<DueDestruction> ready() {
        return lines.stream().filter(DueDestruction::ready).toList();
    }

    public List<DueDestruction> waiting() {
        return lines.stream()
                .filter(destruction ->
                        !destruction.ready() && destruction.running().isEmpty())
                .toList();
    }

    public List<DueDestruction> running() {
        return lines.stream()
                .filter(destruction -> destruction.running().isPresent())
                .toList();
    }

    /// Those that are through, or nearly: their key is gone, so they stand in no list of pupils.
    public List<Destruction> numbered() {
        return destructions.stream()
                .filter(destruction -> destruction.keyGone().isPresent())
                .toList();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
