package nl.zorgvuldig.consent.receipts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentAnswerStore;
import nl.zorgvuldig.consent.cases.ConsentCaseRegistry;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.platform.audit.kit.KitPart;
import nl.zorgvuldig.platform.audit.kit.KitZip;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Receipt lines of all stored answers, whose digests are in the log. People and pupils are given
/// by id, and texts by their hash.
@Component
final class ConsentAnswerKit implements KitPart {
    private static final int AT_ONCE = 500;

    private final ConsentAnswerStore answers;
    private final ConsentPurposes purposes;
    private final ConsentCaseRegistry book;
    private final Work work;

    ConsentAnswerKit(ConsentAnswerStore answers, ConsentPurposes purposes, ConsentCaseRegistry book, Work work) {
        this.answers = answers;
        this.purposes = purposes;
        this.book = book;
        this.work = work;
    }

    @Override
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    public void write(KitZip into) {
        into.lines("answers.txt", line -> {
            List<ConsentAnswer> some = List.of();
            do {
                Optional<ConsentAnswerId> after = some.isEmpty()
                        ? Optional.empty()
                        : Optional.of(some.getLast().id());
                some = Objects.requireNonNull(work.read(Act.MAINTAIN, () -> answers.listAll(after, AT_ONCE)));
                some.forEach(answer -> line.accept(line(answer)));
            } while (!some.isEmpty());
        });
    }

    private String line(ConsentAnswer answer) {
        ConsentPurpose purpose = purposes.find(answer.subject().purpose()).orElseThrow();
        return AnswerReceiptLine.of(Acting.current().board(), answer, book.shown(purpose, answer));
    }
}
