package nl.zorgvuldig.publication;

import java.util.List;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.PlainRows;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import org.springframework.stereotype.Component;

/// What the database says about copies and one person.
@Component
final class CopyTraces {
    private static final String DONE_BY = """
            select id, channel, made_at, done_at from publication.copy
            where board = :board and (made_by = :person or done_by = :person) order by made_at, id""";
    private static final String ABOUT =
            "select copy from publication.seen where board = :board and pupil = :pupil order by copy";
    private static final String ABOUT_STAFF =
            "select copy from publication.seen_staff where board = :board and staff_member = :person order by copy";
    private static final String FORGET = "delete from publication.seen where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;

    CopyTraces(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<Export.Row> doneBy(PersonId person) {
        return jdbc.sql(DONE_BY)
                .param("person", person.value())
                .query((row, n) -> PlainRows.of(CopyStore.TABLE, row))
                .list();
    }

    List<Export.Row> about(PupilId pupil) {
        return jdbc.sql(ABOUT)
                .param("pupil", pupil.value())
                .query((row, n) -> PlainRows.of(CopyStore.SEEN, row))
                .list();
    }

    List<Export.Row> about(PersonId person) {
        return jdbc.sql(ABOUT_STAFF)
                .param("person", person.value())
                .query((row, n) -> PlainRows.of(CopyStore.SEEN_STAFF, row))
                .list();
    }

    int forget(PupilId pupil) {
        return jdbc.sql(FORGET).param("pupil", pupil.value()).update();
    }
}
