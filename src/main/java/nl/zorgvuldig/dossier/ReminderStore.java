package nl.zorgvuldig.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.kernel.PersonId;
import org.springframework.stereotype.Component;

/// Who sees to what is soon due, and who was told.
@Component
final class ReminderStore {
    static final String TABLE = "dossier.reminder";

    /// Open agreements of these days of which the owner was not reminded since they came near.
    private static final String DUE = """
            select a.owner, count(*) as many from dossier.agreement a
            where a.board = :board and a.owner is not null and a.due_on between :today and :soon
              and not exists (
                select 1 from dossier.agreement later
                where later.board = :board and later.pupil = a.pupil and later.entry = a.entry and later.step > a.step)
              and 'agreement' = (
                select e.kind from dossier.entry_version e
                where e.board = :board and e.pupil = a.pupil and e.entry = a.entry order by e.version desc limit 1)
              and not exists (
                select 1 from dossier.reminder r
                where r.board = :board and r.owner = a.owner and r.sent_on >= a.due_on - :ahead)
            group by a.owner""";
    private static final String ADD = """
            insert into dossier.reminder (board, owner, sent_on) values (:board, :owner, :today)
            on conflict (board, owner, sent_on) do nothing""";
    private static final String OF =
            "select sent_on from dossier.reminder where board = :board and owner = :owner order by sent_on";
    private static final String DELETE = "delete from dossier.reminder where board = :board and owner = :owner";
    private static final String FORGET = "delete from dossier.reminder where board = :board and sent_on < :before";

    private final BoardJdbc jdbc;

    ReminderStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// @param many agreements
    record Due(PersonId owner, int many) {}

    /// @param ahead days
    List<Due> listDue(LocalDate today, int ahead) {
        return jdbc.sql(DUE)
                .param("today", today)
                .param("soon", today.plusDays(ahead))
                .param("ahead", ahead)
                .query((row, n) -> new Due(new PersonId(Rows.uuid(row, "owner")), row.getInt("many")))
                .list();
    }

    /// @return whether nobody told them today
    boolean add(PersonId owner, LocalDate today) {
        return jdbc.sql(ADD).param("owner", owner.value()).param("today", today).update() == 1;
    }

    void forget(LocalDate before) {
        jdbc.sql(FORGET).param("before", before).update();
    }

    int delete(PersonId owner) {
        return jdbc.sql(DELETE).param("owner", owner.value()).update();
    }

    Export of(PersonId owner) {
        return new Export(jdbc.sql(OF)
                .param("owner", owner.value())
                .query((row, n) -> new Export.Row(TABLE, Map.of())
                        .with("sent_on", Rows.date(row, "sent_on").toString()))
                .list());
    }
}
