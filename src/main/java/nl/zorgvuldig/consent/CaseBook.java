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
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Every case that is asked, whichever module asks it. The program reads it for itself.
@Component
final class CaseBook {
    private final ObjectProvider<ConsentCases> modules;
    private final Languages languages;
    private final Boards boards;
    private final Work work;

    CaseBook(ObjectProvider<ConsentCases> modules, Languages languages, Boards boards, Work work) {
        this.modules = modules;
        this.languages = languages;
        this.boards = boards;
        this.work = work;
    }

    /// Newest first.
    List<CaseQuestion> list(Collection<PupilId> pupils) {
        if (pupils.isEmpty()) {
            return List.of();
        }
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> gather(pupils)));
    }

    Optional<CaseQuestion> find(PupilId pupil, UUID reference) {
        return list(List.of(pupil)).stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst();
    }

    /// The words somebody answered to: of a case, with what was asked in that case.
    Wording shown(Purpose purpose, Answer answer) {
        Wording words = purpose.findText(answer.version()).orElseThrow().in(answer.language());
        return answer.subject()
                .reference()
                .flatMap(one -> find(answer.pupil(), one))
                .map(one -> with(words, one, answer.language()))
                .orElse(words);
    }

    private Wording with(Wording words, CaseQuestion asked, Language language) {
        Words say = languages.in(language);
        String lines =
                asked.lines().stream()
                        .map(one -> say.say(one.label()) + " " + one.text())
                        .collect(Collectors.joining("\n"));
        return new Wording(words.title(), words.place(), words.howLong(), words.whoSees(), lines);
    }

    private List<CaseQuestion> gather(Collection<PupilId> pupils) {
        List<CaseQuestion> all = new ArrayList<>();
        modules.forEach(one -> all.addAll(one.list(pupils)));
        all.sort(Comparator.comparing(CaseQuestion::askedAt).reversed());
        return all;
    }
}
