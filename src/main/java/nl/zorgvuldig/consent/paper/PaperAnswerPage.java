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

/// Where the head writes down what was answered on paper or by telephone.
///
/// @param persons those who decide today, to choose from
/// @param cases what is asked about the pupil now, case by case
/// @param kept what the form that was sent now had saved before
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

    /// One answer that was written down.
    ///
    /// @param what the question, in every language
    public record Line(Recorded recorded, ConsentPurpose what, String person, String by) {}

    /// A case that is asked now.
    ///
    /// @param address where its answers are written down
    /// @param what the question, in every language
    /// @param waiting how many have not answered
    public record Asked(String address, ConsentPurpose what, int waiting, Instant at) {}

    /// The third takes back a choice: what was not answered is skipped.
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
