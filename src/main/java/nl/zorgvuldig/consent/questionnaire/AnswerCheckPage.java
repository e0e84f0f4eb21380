package nl.zorgvuldig.consent.questionnaire;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.answers.AnswerDraft;
import nl.zorgvuldig.consent.answers.AskedQuestions;
import nl.zorgvuldig.consent.answers.AskedQuestions.Question;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.policy.Sentence;

/// All answers before they are sent. Nothing of them is kept, and nothing of them counts.
///
/// @param id of the form in which they travel
/// @param asked what waits for an answer, and what was chosen
/// @param notice what happened to what was sent, or where the answers come from
public record AnswerCheckPage(String id, AskedQuestions asked, AnswerDraft draft, Optional<Sentence> notice) {

    public Sentence about() {
        return asked.about();
    }

    public SchoolYear year() {
        return asked.year();
    }

    /// Whether there is nothing to check.
    public boolean nothing() {
        return asked.list().isEmpty();
    }

    public List<QuestionAnswers> answers() {
        return asked.list().stream().map(this::answered).toList();
    }

    private QuestionAnswers answered(Question question) {
        List<QuestionAnswers.Line> lines = question.children().stream()
                .flatMap(child -> draft.find(question, child.pupil()).stream()
                        .map(choice -> new QuestionAnswers.Line(alone() ? "" : child.name(), choice, "")))
                .toList();
        List<String> without = question.children().stream()
                .filter(child -> draft.find(question, child.pupil()).isEmpty())
                .map(AskedQuestions.Child::name)
                .toList();
        return QuestionAnswers.of(
                question.purpose(), lines, lines.size() == asked.names().size(), lines.isEmpty() ? List.of() : without);
    }

    private boolean alone() {
        return asked.names().size() == 1;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
