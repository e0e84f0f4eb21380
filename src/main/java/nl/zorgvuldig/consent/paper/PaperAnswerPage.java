package nl.zorgvuldig.consent.paper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.paper.PaperAnswers.Recorded;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.PageFrame;

/// Form for the head to record answers given on paper or by telephone.
///
/// @param persons those who decide today, to choose from
/// @param cases current cases about the pupil
/// @param kept what this form had saved before
public record PaperAnswerPage(
        String address,
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        List<Form.Option> persons,
        List<ConsentPurpose> purposes,
        List<Line> lines,
        List<Line> kept,
        List<Asked> cases,
        Optional<Sentence> notice,
        Form form) {

    /// A recorded answer.
    ///
    /// @param what the question, in every language
    public record Line(Recorded recorded, ConsentPurpose what, String person, String by) {}

    /// A current case.
    ///
    /// @param address page to record its answers
    /// @param what the question, in every language
    /// @param waiting number of people who have not answered
    public record Asked(String address, ConsentPurpose what, int waiting, Instant at) {}

    /// Yes, no, and a third choice to clear the selection: unanswered questions are skipped.
    public List<Form.Option> choices(PageFrame frame) {
        return List.of(
                Form.Option.of("yes", frame.say("consent.yes")),
                Form.Option.of("no", frame.say("consent.no")),
                Form.Option.of("skip", frame.say("consent.paper.skip")));
    }

    public List<Form.Option> routes(PageFrame frame) {
        return List.of(
                Form.Option.of("paper", frame.say("consent.paper.on_paper")),
                Form.Option.of("telephone", frame.say("consent.paper.by_telephone")));
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
