package nl.zorgvuldig.privacy.retention.destruction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.SentDestructionNotice;
import org.springframework.stereotype.Component;

/// Stores the destruction notices.
@Component
public final class DestructionNoticeStore {
    public static final String TABLE = "retention.notice";
    private static final String COLUMNS = "select pupil, part, due_on, person, told_on, way from retention.notice";
    private static final String LIST = COLUMNS + " where board = :board and pupil = any (:pupils)";
    private static final String OF_PERSON =
            COLUMNS + " where board = :board and person = :person order by told_on, pupil, part, due_on";
    private static final String ADD = """
            insert into retention.notice (board, pupil, part, due_on, person, told_on, way)
            values (:board, :pupil, :part, :due, :person, :told, :way)
            on conflict (board, pupil, part, due_on, person) do nothing""";
    private static final String DELETE = "delete from retention.notice where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;

    DestructionNoticeStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether this person had no such notice before
    public boolean add(SentDestructionNotice notice) {
        return jdbc.sql(ADD)
                        .param("pupil", notice.pupil().value())
                        .param("part", Codes.of(notice.part()))
                        .param("due", notice.due())
                        .param("person", notice.person().value())
                        .param("told", notice.told())
                        .param("way", Codes.of(notice.way()))
                        .update()
                == 1;
    }

    public List<SentDestructionNotice> list(Collection<PupilId> pupils) {
        return jdbc.sql(LIST)
                .param("pupils", pupils.stream().map(PupilId::value).toArray(UUID[]::new))
                .query((row, n) -> notice(row))
                .list();
    }

    public List<SentDestructionNotice> listTo(UUID person) {
        return jdbc.sql(OF_PERSON)
                .param("person", person)
                .query((row, n) -> notice(row))
                .list();
    }

    public int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }

    private static SentDestructionNotice notice(ResultSet row) throws SQLException {
        return new SentDestructionNotice(
                new PupilId(Rows.uuid(row, "pupil")),
                Codes.read(PupilDataPart.class, Rows.text(row, "part")),
                Rows.date(row, "due_on"),
                new PersonId(Rows.uuid(row, "person")),
                Rows.date(row, "told_on"),
                Codes.read(SentDestructionNotice.Way.class, Rows.text(row, "way")));
    }
}
