package nl.zorgvuldig.images.albums.retention;

import java.util.List;
import nl.zorgvuldig.images.albums.storage.PictureStore;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// What the database holds about one person in relation to pictures.
@Component
final class PictureTraces {
    private static final String DONE_BY = """
            select id, state, added_at, marked_at from media.picture
            where board = :board and (added_by = :person or marked_by = :person) order by added_at, id""";
    private static final String GONE = "select unnest(access.my_pupils(:board)) as pupil";

    private final BoardJdbc jdbc;

    PictureTraces(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// Rows stating that the person added or marked pictures, and when; not who is in them.
    List<PersonalDataExport.Row> of(PersonId person) {
        return jdbc.sql(DONE_BY)
                .param("person", person.value())
                .query((row, n) -> ReadableRows.of(PictureStore.TABLE, row))
                .list();
    }

    /// Whether the database allows data on a pupil to be destroyed: not while the pupil is at
    /// school.
    boolean mayGo(PupilId pupil) {
        return jdbc.sql(GONE)
                .query((row, n) -> new PupilId(Rows.uuid(row, "pupil")))
                .list()
                .contains(pupil);
    }
}
