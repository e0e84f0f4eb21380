package nl.zorgvuldig.consent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Every case that is asked, whichever module asks it. The program reads it for itself.
@Component
final class CaseBook {
    private final ObjectProvider<ConsentCases> modules;
    private final AnswerStore answers;
    private final Languages languages;
    private final Boards boards;
    private final Work work;

    CaseBook(ObjectProvider<ConsentCases> modules, AnswerStore answers, Languages languages, Boards boards, Work work) {
        this.modules = modules;
        this.answers = answers;
        this.languages = languages;
        this.boards = boards;
        this.work = work;
    }

    /// Newest first.
    List<CaseQuestion> list(Collection<PupilId> pupils) {
        if (pupils.isEmpty()) {
            return List.of();
        }
        return boards.program(Acting.current().board()).call(() -> work.readApart(Act.MAINTAIN, () -> gather(pupils)));
    }

    Optional<CaseQuestion> find(PupilId pupil, UUID reference) {
        return list(List.of(pupil)).stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst();
    }

    /// What is shown of the case that is answered; empty when it is about no case.
    Optional<String> lines(Answer answer) {
        return answer.subject()
                .reference()
                .flatMap(one -> find(answer.pupil(), one))
                .map(one -> lines(one, languages.in(answer.language())));
    }

    /// The words somebody answered to: of a case, with what was asked in that case at that time.
    Wording shown(Purpose purpose, Answer answer) {
        Optional<String> lines = answer.subject().reference().isEmpty()
                ? Optional.empty()
                : findKept(answer).or(() -> lines(answer));
        return words(purpose, answer, lines);
    }

    /// @param lines of the case, if it is about one
    Wording words(Purpose purpose, Answer answer, Optional<String> lines) {
        Wording words = purpose.findText(answer.version()).orElseThrow().in(answer.language());
        return lines.map(text -> new Wording(words.title(), words.place(), words.howLong(), words.whoSees(), text))
                .orElse(words);
    }

    /// As it stood there when this was answered.
    Optional<String> findKept(Answer answer) {
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> answers.findShown(answer)));
    }

    private static String lines(CaseQuestion asked, Words say) {
        return asked.lines().stream()
                .map(one -> say.say(one.label()) + " " + one.text())
                .collect(Collectors.joining("\n"));
    }

    private List<CaseQuestion> gather(Collection<PupilId> pupils) {
        List<CaseQuestion> all = new ArrayList<>();
        modules.forEach(one -> all.addAll(one.list(pupils)));
        all.sort(Comparator.comparing(CaseQuestion::askedAt).reversed());
        return all;
    }
}
