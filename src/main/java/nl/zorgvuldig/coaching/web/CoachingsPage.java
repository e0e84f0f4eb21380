package nl.zorgvuldig.coaching.web;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Tone;

/// The coachings somebody is in; for a head, that there are others and until when.
///
/// @param starts whether they guide a group, and so can start one
/// @param ends of the coachings at the school somebody heads
public record CoachingsPage(List<Line> lines, boolean starts, boolean head, List<LocalDate> ends) {
    public record Line(String address, Sentence what, Tone tone, Sentence state) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
