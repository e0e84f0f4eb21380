package nl.zorgvuldig.expertise.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Tone;

/// A question without a pupil: to who asked it, and to the expert.
///
/// @param who the expert, or the school
/// @param acts what can be done with it
/// @param form to answer it
public record QuestionPage(
        String address,
        String who,
        Instant askedAt,
        LocalDate until,
        List<String> text,
        Optional<Instant> answeredAt,
        List<String> answer,
        Sentence state,
        Tone tone,
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
