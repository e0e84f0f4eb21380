package nl.zorgvuldig.consent;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.zorgvuldig.audit.KitPart;
import nl.zorgvuldig.audit.KitZip;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The receipt of every answer that is kept, as the line whose mark stands in the log. Who answered
/// about whom stands there by number, and the words by their hash.
@Component
final class AnswerKit implements KitPart {
    private static final int AT_ONCE = 500;

    private final AnswerStore answers;
    private final Purposes purposes;
    private final CaseBook book;
    private final Work work;

    AnswerKit(AnswerStore answers, Purposes purposes, CaseBook book, Work work) {
        this.answers = answers;
        this.purposes = purposes;
        this.book = book;
        this.work = work;
    }

    @Override
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    public void write(KitZip into) {
        into.lines("answers.txt", line -> {
            List<Answer> some = List.of();
            do {
                Optional<AnswerId> after = some.isEmpty()
                        ? Optional.empty()
                        : Optional.of(some.getLast().id());
                some = Objects.requireNonNull(work.read(Act.MAINTAIN, () -> answers.listAll(after, AT_ONCE)));
                some.forEach(one -> line.accept(line(one)));
            } while (!some.isEmpty());
        });
    }

    private String line(Answer answer) {
        Purpose purpose = purposes.find(answer.subject().purpose()).orElseThrow();
        return AnswerLine.of(Acting.current().board(), answer, book.shown(purpose, answer));
    }
}
