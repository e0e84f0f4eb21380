package nl.zorgvuldig.images.coaching.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;

/// The coachings somebody takes part in; for a head, also the existence and end dates of others.
///
/// @param starts whether they guide a group, and so can start one
/// @param ends end dates of the coachings at the school somebody heads
public record CoachingsPage(List<Line> lines, boolean starts, boolean head, List<LocalDate> ends) {
    /// @param address empty when it has ended: nothing of it can be opened any more
    public record Line(Optional<String> address, Sentence what, TagTone tone, Sentence state) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
