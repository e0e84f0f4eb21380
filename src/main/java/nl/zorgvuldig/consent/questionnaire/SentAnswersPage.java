package nl.zorgvuldig.consent.questionnaire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.consent.OwnAnswerStatus;
import nl.zorgvuldig.consent.answers.AnswerRoute;
import nl.zorgvuldig.consent.answers.AskedQuestions;
import nl.zorgvuldig.consent.answers.AskedQuestions.Child;
import nl.zorgvuldig.consent.answers.AskedQuestions.Question;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.platform.policy.Sentence;

/// What was sent last, and what one can do next.
///
/// @param at when it was sent
/// @param count how many answers that were
/// @param mailed whether a mail says the same
/// @param open how many questions still wait for an answer
/// @param waiting how many questions in one case wait for the reader
public record SentAnswersPage(
        Sentence about, List<QuestionAnswers> answers, Instant at, int count, boolean mailed, int open, int waiting) {

    /// Empty for who never sent anything here.
    static Optional<SentAnswersPage> of(AskedQuestions asked, boolean mailed, int waiting) {
        Optional<Instant> last = asked.list().stream()
                .flatMap(question -> question.children().stream())
                .flatMap(child -> sent(child).stream())
                .map(ConsentAnswer::givenAt)
                .max(Comparator.naturalOrder());
        return last.map(at -> of(asked, at, mailed, waiting));
    }

    private static SentAnswersPage of(AskedQuestions asked, Instant at, boolean mailed, int waiting) {
        Set<String> names = new LinkedHashSet<>();
        List<QuestionAnswers> answers = new ArrayList<>();
        int count = 0;
        boolean several = asked.names().size() > 1;
        for (Question question : asked.list()) {
            List<QuestionAnswers.Line> lines = new ArrayList<>();
            for (Child child : question.children()) {
                Optional<ConsentAnswer> answer = sent(child)
                        .filter(consentAnswer -> consentAnswer.givenAt().equals(at));
                if (answer.isPresent()) {
                    names.add(child.name());
                    lines.add(new QuestionAnswers.Line(
                            several ? child.name() : "",
                            answer.get().choice(),
                            "/toestemming/bewijs/" + answer.get().id()));
                }
            }
            count += lines.size();
            if (!lines.isEmpty()) {
                answers.add(new QuestionAnswers(question.purpose(), lines, List.of()));
            }
        }
        return new SentAnswersPage(
                AskedQuestions.about(List.copyOf(names)),
                answers,
                at,
                count,
                mailed,
                asked.open().list().size(),
                waiting);
    }

    /// The own last answer, when it was given on the own page.
    private static Optional<ConsentAnswer> sent(Child child) {
        Optional<ConsentAnswer> answer =
                switch (child.own()) {
                    case OwnAnswerStatus.Nothing _ -> Optional.empty();
                    case OwnAnswerStatus.Yes yes -> Optional.of(yes.answer());
                    case OwnAnswerStatus.No no -> Optional.of(no.answer());
                    case OwnAnswerStatus.Old old -> Optional.of(old.answer());
                };
        return answer.filter(consentAnswer -> consentAnswer.route() == AnswerRoute.OWN_PAGE);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
