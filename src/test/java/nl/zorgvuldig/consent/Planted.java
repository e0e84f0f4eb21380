package nl.zorgvuldig.consent;

import java.util.List;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.story.Installed;

/// Answers that stand there as if somebody gave them, each with its line in the log, for tests that
/// need one no form takes. In whole microseconds, as they are kept.
public final class Planted {
    private Planted() {}

    public static void answers(Installed program, BoardId board, List<Answer> given) {
        program.part(Boards.class).program(board).run(() -> {
            program.part(Consents.class).takeOver(given);
            given.forEach(one -> program.part(AuditLog.class).append(line(program, board, one)));
        });
    }

    private static AuditEvent line(Installed program, BoardId board, Answer answer) {
        Purpose purpose =
                program.part(Purposes.class).find(answer.subject().purpose()).orElseThrow();
        Wording words = program.part(CaseBook.class).shown(purpose, answer);
        return AuditEvent.of(
                        program.clock(),
                        Acting.current().with(ConsentActs.ANSWER),
                        purpose.kind().clause(),
                        AuditOutcome.DONE,
                        "answered")
                .about(answer.pupil())
                .through(AnswerLine.mark(AnswerLine.of(board, answer, words)));
    }
}
