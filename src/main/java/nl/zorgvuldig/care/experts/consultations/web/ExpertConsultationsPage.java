package nl.zorgvuldig.care.experts.consultations.web;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.PageOf;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;

/// Current and past consultations with experts.
public record ExpertConsultationsPage(PageOf<Line> running, PageOf<Line> past, PageOf<Asked> asked) {

    /// @param who the expert
    public record Line(
            String address, String pupil, String who, Sentence standing, TagTone tone, Optional<Instant> meetsAt) {}

    /// A question without a pupil.
    public record Asked(String address, String who, Instant at, Sentence state, TagTone tone) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
