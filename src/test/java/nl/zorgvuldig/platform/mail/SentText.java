package nl.zorgvuldig.platform.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.story.Installed;

/// What stands under the newest message of a kind that somebody was sent, as the program keeps it.
public final class SentText {
    private static final String BELOW = "\n\n-- \n";

    private SentText() {}

    /// From the line on that says from whom it is.
    public static String signature(Installed program, BoardId board, PersonId to, String kind) {
        return signature(newest(program, board, to, kind).body());
    }

    /// All that the newest message of a kind says, its subject on the first line.
    public static String whole(Installed program, BoardId board, PersonId to, String kind) {
        MessageSeals.Letter letter = newest(program, board, to, kind);
        return letter.subject() + "\n" + letter.body();
    }

    /// The calendar file that goes with the newest message of a kind.
    public static ICalendar calendar(Installed program, BoardId board, PersonId to, String kind) {
        MailAttachment file = newest(program, board, to, kind).attachment().orElseThrow();
        return Biweekly.parse(new String(file.content(), UTF_8)).first();
    }

    private static MessageSeals.Letter newest(Installed program, BoardId board, PersonId to, String kind) {
        UUID id = program.superuser("zorgvuldig")
                .sql("""
                        select id from mail.message where board = :board and addressee = :to and kind = :kind
                        order by created_at desc, id desc limit 1""")
                .param("board", board.value())
                .param("to", to.value())
                .param("kind", kind)
                .query(UUID.class)
                .single();
        return program.part(Boards.class)
                .program(board)
                .call(() -> program.part(Outbox.class).read(new MailId(id)))
                .orElseThrow();
    }

    /// Of what somebody received.
    public static String signature(String body) {
        String text = body.replace("\r\n", "\n").stripTrailing();
        return text.substring(text.lastIndexOf(BELOW) + BELOW.length());
    }

    /// What the school is called that keeps the dossier of a pupil.
    public static String school(Installed program, PupilId pupil) {
        return program.superuser("zorgvuldig")
                .sql("""
                        select s.name from school.school s
                        join enrolment.pupil p on p.board = s.board and p.school = s.id where p.id = :pupil""")
                .param("pupil", pupil.value())
                .query(String.class)
                .single();
    }
}
