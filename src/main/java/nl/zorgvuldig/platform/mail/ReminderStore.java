package nl.zorgvuldig.platform.mail;

import java.time.LocalDate;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.stereotype.Component;

/// Store of the reminders that were sent.
@Component
final class ReminderStore {
    static final String TABLE = "mail.reminder";
    private static final String FIND = """
            select count(*) from mail.reminder
            where board = :board and kind = :kind and subject = :subject and due_on = :day""";
    private static final String ADD = """
            insert into mail.reminder (board, kind, subject, due_on, sent_on)
            values (:board, :kind, :subject, :day, :today)
            on conflict (board, kind, subject, due_on) do nothing""";
    private static final String FORGET =
            "delete from mail.reminder where board = :board and kind = :kind and sent_on < :before";
    private static final String OF = """
            select kind, due_on, sent_on from mail.reminder
            where board = :board and subject = :subject order by sent_on, kind, due_on""";
    private static final String DELETE = "delete from mail.reminder where board = :board and subject = :subject";

    private final BoardJdbc jdbc;

    ReminderStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    boolean told(String kind, UUID subject, LocalDate day) {
        return jdbc.sql(FIND)
                        .param("kind", kind)
                        .param("subject", subject)
                        .param("day", day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// @return whether nobody sent it before
    boolean add(String kind, UUID subject, LocalDate day, LocalDate today) {
        return jdbc.sql(ADD)
                        .param("kind", kind)
                        .param("subject", subject)
                        .param("day", day)
                        .param("today", today)
                        .update()
                == 1;
    }

    void forget(String kind, LocalDate before) {
        jdbc.sql(FORGET).param("kind", kind).param("before", before).update();
    }

    /// Records that somebody was reminded of something of their own.
    PersonalDataExport of(PersonId person) {
        return new PersonalDataExport(jdbc.sql(OF)
                .param("subject", person.value())
                .query((row, n) -> PersonalDataExport.Row.of(TABLE)
                        .with("kind", Rows.text(row, "kind"))
                        .with("due_on", Rows.date(row, "due_on").toString())
                        .with("sent_on", Rows.date(row, "sent_on").toString()))
                .list());
    }

    int delete(PersonId person) {
        return jdbc.sql(DELETE).param("subject", person.value()).update();
    }
}
