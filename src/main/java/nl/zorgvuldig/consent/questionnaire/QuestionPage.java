package nl.zorgvuldig.consent.questionnaire;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.consent.answers.AnswerDraft;
import nl.zorgvuldig.consent.answers.AskedQuestions;
import nl.zorgvuldig.consent.answers.AskedQuestions.Child;
import nl.zorgvuldig.consent.answers.AskedQuestions.Question;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.platform.policy.Sentence;

/// One question, about one child or several. Nothing is chosen beforehand.
///
/// @param id of the form in which the answers travel
/// @param number of this question, from one
/// @param all how many questions there are
/// @param lastDay of the yearly check that runs; empty when none does
/// @param draft what was chosen so far
/// @param checking whether somebody comes from the page with all answers, and goes back there
/// @param lastYear whether last year's answers can be looked at instead
/// @param notice what happened to what was sent
public record QuestionPage(
        String id,
        Question question,
        int number,
        int all,
        Optional<LocalDate> lastDay,
        AnswerDraft draft,
        boolean checking,
        boolean lastYear,
        Optional<Sentence> notice) {

    /// For whom it is answered.
    public Sentence about() {
        return AskedQuestions.about(
                question.children().stream().map(Child::name).toList());
    }

    public boolean several() {
        return question.children().size() > 1;
    }

    /// `yes` or `no` when that was chosen for all children, or else empty.
    public String chosen() {
        List<String> each =
                question.children().stream().map(this::chosen).distinct().toList();
        return each.size() == 1 ? each.getFirst() : "";
    }

    /// Whether the children were answered about each in another way.
    public boolean apart() {
        return chosen().isEmpty()
                && question.children().stream().anyMatch(child -> !chosen(child).isEmpty());
    }

    /// `yes`, `no`, or empty when nothing was chosen.
    public String chosen(Child child) {
        return draft.find(question, child.pupil()).map(QuestionPage::code).orElse("");
    }

    /// What was chosen so far, as it travels.
    public List<AnswerDraft.Field> fields() {
        Stream<AnswerDraft.Field> own = question.children().stream()
                .filter(child -> !chosen(child).isEmpty())
                .flatMap(child -> Stream.of(
                        new AnswerDraft.Field("pupil", child.pupil().toString()),
                        new AnswerDraft.Field("purpose", question.code()),
                        new AnswerDraft.Field(AnswerDraft.field(child.pupil(), question.code()), chosen(child))));
        return Stream.concat(draft.fields(question).stream(), own).toList();
    }

    private static String code(ConsentChoice choice) {
        return choice.sent();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
