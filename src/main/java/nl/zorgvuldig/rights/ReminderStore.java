package nl.zorgvuldig.rights;

import java.time.LocalDate;
import java.util.UUID;
import nl.zorgvuldig.database.BoardJdbc;
import org.springframework.stereotype.Component;

/// Which reminders were sent.
@Component
final class ReminderStore {
    static final String TABLE = "rights.reminder";
    private static final String ADD = """
            insert into rights.reminder (board, request, mark, sent_on)
            select :board, :request, :mark, :today
            where not exists (
                select 1 from rights.reminder r
                where r.board = :board and r.request = :request and r.mark >= :mark)
            on conflict (board, request, mark) do nothing""";
    private static final String DELETE = """
            delete from rights.reminder where board = :board and request in (
                select r.id from rights.request r where r.board = :board and (r.pupil = :about or r.person = :about))""";

    private final BoardJdbc jdbc;

    ReminderStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether it is to be sent: neither this one nor one after it was
    boolean add(RightId request, int mark, LocalDate today) {
        return jdbc.sql(ADD)
                        .param("request", request.value())
                        .param("mark", mark)
                        .param("today", today)
                        .update()
                == 1;
    }

    int delete(UUID subject) {
        return jdbc.sql(DELETE).param("about", subject).update();
    }
}
