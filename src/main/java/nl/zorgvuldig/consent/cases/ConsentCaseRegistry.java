package nl.zorgvuldig.consent.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentAnswerStore;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.PurposeWording;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// All cases that are asked, whichever module asks them. Read as the system account.
@Component
public final class ConsentCaseRegistry {
    private final ObjectProvider<ConsentCaseSource> modules;
    private final ConsentAnswerStore answers;
    private final MessageCatalog languages;
    private final Boards boards;
    private final Work work;

    ConsentCaseRegistry(
            ObjectProvider<ConsentCaseSource> modules,
            ConsentAnswerStore answers,
            MessageCatalog languages,
            Boards boards,
            Work work) {
        this.modules = modules;
        this.answers = answers;
        this.languages = languages;
        this.boards = boards;
        this.work = work;
    }

    /// Cases about these pupils, newest first.
    public List<ConsentCase> list(Collection<PupilId> pupils) {
        if (pupils.isEmpty()) {
            return List.of();
        }
        return boards.program(Acting.current().board()).call(() -> work.readApart(Act.MAINTAIN, () -> gather(pupils)));
    }

    Optional<ConsentCase> find(PupilId pupil, UUID reference) {
        return list(List.of(pupil)).stream()
                .filter(consentCase -> consentCase.reference().equals(reference))
                .findFirst();
    }

    /// The text of the case that is answered; empty when the answer is not about a case.
    public Optional<String> lines(ConsentAnswer answer) {
        return answer.subject()
                .reference()
                .flatMap(id -> find(answer.pupil(), id))
                .map(consentCase -> lines(consentCase, languages.in(answer.language())));
    }

    /// The text somebody answered to; for a case, with its text at that time.
    public PurposeWording shown(ConsentPurpose purpose, ConsentAnswer answer) {
        Optional<String> lines = answer.subject().reference().isEmpty()
                ? Optional.empty()
                : findKept(answer).or(() -> lines(answer));
        return words(purpose, answer, lines);
    }

    /// @param lines text of the case, if it is about one
    public PurposeWording words(ConsentPurpose purpose, ConsentAnswer answer, Optional<String> lines) {
        PurposeWording words = purpose.findText(answer.version()).orElseThrow().in(answer.language());
        return lines.map(text ->
                        new PurposeWording(words.title(), words.place(), words.howLong(), words.whoSees(), text))
                .orElse(words);
    }

    /// The text of the case as it was when this was answered.
    public Optional<String> findKept(ConsentAnswer answer) {
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> answers.findShown(answer)));
    }

    private static String lines(ConsentCase asked, LocalizedMessages say) {
        return asked.lines().stream()
                .map(detail -> say.say(detail.label()) + " " + detail.text())
                .collect(Collectors.joining("\n"));
    }

    private List<ConsentCase> gather(Collection<PupilId> pupils) {
        List<ConsentCase> all = new ArrayList<>();
        modules.forEach(source -> all.addAll(source.list(pupils)));
        all.sort(Comparator.comparing(ConsentCase::askedAt).reversed());
        return all;
    }
}
