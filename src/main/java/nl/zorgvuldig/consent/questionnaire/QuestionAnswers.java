package nl.zorgvuldig.consent.questionnaire;

import java.util.List;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.platform.policy.Sentence;

/// One question with what was answered to it.
///
/// @param lines what, for each child that was answered about; one without a name when the answer is
///     for all of them
/// @param without names of the children about whom nothing was answered, when something was about others
public record QuestionAnswers(ConsentPurpose purpose, List<Line> lines, List<String> without) {

    /// @param who given name of the child; empty when it is clear
    /// @param receipt where its proof is; empty when there is none
    public record Line(String who, ConsentChoice choice, String receipt) {
        public String sign() {
            return choice.yes() ? "✓" : "✕";
        }

        /// The key of its words.
        public Sentence said() {
            return Sentence.of(choice.yes() ? "consent.yes" : "consent.no");
        }
    }

    /// Joins what is the same for all of several children to one line without a name.
    ///
    /// @param all whether it is about all children who are on the page
    /// @param without children of the question about whom nothing was answered
    static QuestionAnswers of(ConsentPurpose purpose, List<Line> lines, boolean all, List<String> without) {
        boolean same = lines.stream().map(Line::choice).distinct().count() == 1;
        return all && same && lines.stream().allMatch(line -> line.receipt().isEmpty())
                ? new QuestionAnswers(
                        purpose, List.of(new Line("", lines.getFirst().choice(), "")), List.of())
                : new QuestionAnswers(purpose, lines, without);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
