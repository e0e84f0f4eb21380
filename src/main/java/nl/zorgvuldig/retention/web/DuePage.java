package nl.zorgvuldig.retention.web;

import java.util.List;
import nl.zorgvuldig.retention.Destruction;
import nl.zorgvuldig.retention.DueLine;
import nl.zorgvuldig.web.Form;

/// What becomes due, what goes, and what went.
///
/// @param head whether the reader can agree
/// @param schools whether it is about more than one school
public record DuePage(List<DueLine> lines, List<Destruction> destructions, boolean head, boolean schools, Form form) {
    public List<DueLine> ready() {
        return lines.stream().filter(DueLine::ready).toList();
    }

    public List<DueLine> waiting() {
        return lines.stream()
                .filter(one -> !one.ready() && one.running().isEmpty())
                .toList();
    }

    public List<DueLine> running() {
        return lines.stream().filter(one -> one.running().isPresent()).toList();
    }

    /// Those that are through, or nearly: their key is gone, so they stand in no list of pupils.
    public List<Destruction> numbered() {
        return destructions.stream().filter(one -> one.keyGone().isPresent()).toList();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
