package nl.zorgvuldig.care.experts.advice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;

/// Page listing what is open to an expert.
public record ExpertAdviserPage(List<Line> open, List<Asked> questions) {

    public record Line(String address, String pupil, Instant meetsAt, LocalDate until) {}

    public record Asked(String address, String school, LocalDate until, Sentence state, TagTone tone) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
