package nl.zorgvuldig.expertise.web;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.kernel.Slice;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Tone;

/// What is going on with experts, and what was.
public record CasesPage(Slice<Line> running, Slice<Line> past, Slice<Asked> asked) {

    /// @param who the expert
    public record Line(
            String address, String pupil, String who, Sentence standing, Tone tone, Optional<Instant> meetsAt) {}

    /// A question without a pupil.
    public record Asked(String address, String who, Instant at, Sentence state, Tone tone) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
