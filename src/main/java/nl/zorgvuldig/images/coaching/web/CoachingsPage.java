package nl.zorgvuldig.images.coaching.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;

/// The coachings somebody is in; for a head, that there are others and until when.
///
/// @param starts whether they guide a group, and so can start one
/// @param ends of the coachings at the school somebody heads
public record CoachingsPage(List<Line> lines, boolean starts, boolean head, List<LocalDate> ends) {
    /// @param address empty when it is over: nothing of it opens any more
    public record Line(Optional<String> address, Sentence what, TagTone tone, Sentence state) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
