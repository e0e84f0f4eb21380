package nl.zorgvuldig.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Rows;
import org.springframework.stereotype.Component;

/// Of which end or review was warned, in the database.
@Component
final class ReminderStore {
    private static final String TAKE = """
            insert into register.reminder (board, about, ends_on, sent_at) values (:board, :about, :day, :at)
            on conflict (board, about, ends_on) do nothing""";
    private static final String FIND =
            "select count(*) from register.reminder where board = :board and about = :about and ends_on = :day";

    private final BoardJdbc jdbc;

    ReminderStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    int count(UUID about, LocalDate day) {
        return jdbc.sql(FIND)
                .param("about", about)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /// 1 for who takes it, and must send.
    int take(UUID about, LocalDate day, Instant at) {
        return jdbc.sql(TAKE)
                .param("about", about)
                .param("day", day)
                .param("at", Rows.timestamp(at))
                .update();
    }
}
