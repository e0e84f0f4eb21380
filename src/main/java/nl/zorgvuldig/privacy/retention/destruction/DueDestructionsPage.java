package nl.zorgvuldig.privacy.retention.destruction;

import java.util.List;
import nl.zorgvuldig.platform.web.Form;

/// Page of due, running and completed destructions.
///
/// @param head whether the reader can approve
/// @param schools whether it covers more than one school
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

    /// Those whose key is destroyed, so that no list of pupils shows them any more.
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
