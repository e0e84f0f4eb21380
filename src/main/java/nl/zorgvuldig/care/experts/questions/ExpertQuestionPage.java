package nl.zorgvuldig.care.experts.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.TagTone;

/// A question without a pupil: for the person who asked it, and for the expert.
///
/// @param who the expert, or the school
/// @param acts what can be done with it
/// @param form to answer it
public record ExpertQuestionPage(
        String address,
        String who,
        Instant askedAt,
        LocalDate until,
        List<String> text,
        Optional<Instant> answeredAt,
        List<String> answer,
        Sentence state,
        TagTone tone,
        Acts acts,
        Form form) {

    /// What the reader can do.
    public enum Acts {
        ANSWER,
        END,
        NOTHING
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
