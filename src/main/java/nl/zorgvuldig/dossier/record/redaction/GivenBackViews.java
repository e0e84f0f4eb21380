package nl.zorgvuldig.dossier.record.redaction;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointView;

/// Views on an item that is going to be erased, on paper for who gave them. `toString` gives `[sealed]`.
///
/// @param happenedOn the day that the item is about
/// @param views of each who gave some apart, so that nobody gets those of another
public record GivenBackViews(String pupil, LocalDate happenedOn, LocalDate made, List<List<ViewpointView>> views) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
