package nl.zorgvuldig.images.publication.takedown;

import java.util.List;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// What the database holds about one person in relation to copies.
@Component
public final class PublishedCopyTraces {
    private static final String DONE_BY = """
            select id, channel, made_at, done_at from publication.copy
            where board = :board and (made_by = :person or done_by = :person) order by made_at, id""";
    private static final String ABOUT =
            "select copy from publication.seen where board = :board and pupil = :pupil order by copy";
    private static final String ABOUT_STAFF =
            "select copy from publication.seen_staff where board = :board and staff_member = :person order by copy";
    private static final String FORGET = "delete from publication.seen where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;

    PublishedCopyTraces(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    public List<PersonalDataExport.Row> doneBy(PersonId person) {
        return jdbc.sql(DONE_BY)
                .param("person", person.value())
                .query((row, n) -> ReadableRows.of(PublishedCopyStore.TABLE, row))
                .list();
    }

    public List<PersonalDataExport.Row> about(PupilId pupil) {
        return jdbc.sql(ABOUT)
                .param("pupil", pupil.value())
                .query((row, n) -> ReadableRows.of(PublishedCopyStore.SEEN, row))
                .list();
    }

    public List<PersonalDataExport.Row> about(PersonId person) {
        return jdbc.sql(ABOUT_STAFF)
                .param("person", person.value())
                .query((row, n) -> ReadableRows.of(PublishedCopyStore.SEEN_STAFF, row))
                .list();
    }

    public int forget(PupilId pupil) {
        return jdbc.sql(FORGET).param("pupil", pupil.value()).update();
    }
}
