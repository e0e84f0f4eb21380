package nl.zorgvuldig.expertise.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Tone;

/// What is open to an expert.
public record AdviserPage(List<Line> open, List<Asked> questions) {

    public record Line(String address, String pupil, Instant meetsAt, LocalDate until) {}

    public record Asked(String address, String school, LocalDate until, Sentence state, Tone tone) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
