package nl.zorgvuldig.consent.receipts;

import java.util.List;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.cases.ConsentCaseRegistry;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.PurposeWording;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.story.Installed;

/// Answers that stand there as if somebody gave them, each with its line in the log, for tests that
/// need one no form takes. In whole microseconds, as they are kept.
public final class Planted {
    private Planted() {}

    public static void answers(Installed program, BoardId board, List<ConsentAnswer> given) {
        program.part(Boards.class).program(board).run(() -> {
            program.part(Consents.class).takeOver(given);
            given.forEach(answer -> program.part(AuditLog.class).append(line(program, board, answer)));
        });
    }

    private static AuditEvent line(Installed program, BoardId board, ConsentAnswer answer) {
        ConsentPurpose purpose = program.part(ConsentPurposes.class)
                .find(answer.subject().purpose())
                .orElseThrow();
        PurposeWording words = program.part(ConsentCaseRegistry.class).shown(purpose, answer);
        return AuditEvent.of(
                        program.clock(),
                        Acting.current().with(ConsentActs.ANSWER),
                        purpose.kind().clause(),
                        AuditOutcome.DONE,
                        "answered")
                .about(answer.pupil())
                .through(AnswerReceiptLine.mark(AnswerReceiptLine.of(board, answer, words)));
    }
}
