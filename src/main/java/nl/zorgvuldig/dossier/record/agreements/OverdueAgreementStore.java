package nl.zorgvuldig.dossier.record.agreements;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.dossier.record.agreements.OverdueAgreements.OverdueAgreement;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// Database store of other people's open agreements whose due day has passed.
@Component
final class OverdueAgreementStore {
    private static final String OVERDUE = """
            select a.pupil, a.owner, a.due_on from dossier.agreement a
            where a.board = :board and a.due_on < :today and a.owner <> :reader
              and not exists (
                select 1 from dossier.agreement later
                where later.board = :board and later.pupil = a.pupil and later.entry = a.entry and later.step > a.step)
              and 'agreement' = (
                select e.kind from dossier.entry_version e
                where e.board = :board and e.pupil = a.pupil and e.entry = a.entry order by e.version desc limit 1)
            order by a.due_on, a.entry limit :most""";

    private final BoardJdbc jdbc;

    OverdueAgreementStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// For every pupil the current act shows; earliest due day first.
    List<OverdueAgreement> list(PersonId reader, LocalDate today, int most) {
        return jdbc.sql(OVERDUE)
                .param("today", today)
                .param("reader", reader.value())
                .param("most", most)
                .query((row, n) -> new OverdueAgreement(
                        new PupilId(Rows.uuid(row, "pupil")),
                        new PersonId(Rows.uuid(row, "owner")),
                        Rows.date(row, "due_on")))
                .list();
    }
}
