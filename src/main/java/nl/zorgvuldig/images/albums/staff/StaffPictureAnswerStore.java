package nl.zorgvuldig.images.albums.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.images.albums.storage.PictureStore;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Locks;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import org.springframework.stereotype.Component;

/// Answers of employees about pictures of themselves, in the database. Append-only.
@Component
public final class StaffPictureAnswerStore {
    static final String TABLE = "media.staff_answer";

    private static final String LATEST = """
            select distinct on (person) person, said from media.staff_answer
            where board = :board order by person, given_at desc""";
    private static final String OF_PERSON = """
            select given_at, said from media.staff_answer
            where board = :board and person = :person order by given_at desc""";
    private static final String ADD = """
            insert into media.staff_answer (board, person, given_at, said)
            values (:board, :person, :at, :said) on conflict (board, person, given_at) do nothing""";
    private static final String SHARP = """
            select distinct m.picture from media.mark m
            join media.picture p on p.board = :board and p.id = m.picture
            where m.board = :board and m.staff_member = any (:people) and m.blurred_at is null and""" + PictureStore.JUDGED;
    private static final String RECOGNISABLE = """
            select distinct m.staff_member from media.mark m
            join media.picture p on p.board = :board and p.id = m.picture
            where m.board = :board and m.staff_member is not null and m.blurred_at is null and""" + PictureStore.JUDGED;
    private static final String DELETE = "delete from media.staff_answer where board = :board and person = :person";

    private static final String SAID = "what staff said";

    private final BoardJdbc jdbc;
    private final Locks locks;

    StaffPictureAnswerStore(BoardJdbc jdbc, Locks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    /// The latest answer of everybody about whom the acting person may know it.
    Map<PersonId, StaffPictureChoice> latest() {
        Map<PersonId, StaffPictureChoice> all = new HashMap<>();
        jdbc.sql(LATEST).query(row -> {
            all.put(new PersonId(Rows.uuid(row, "person")), said(row));
        });
        return all;
    }

    /// Locks the answers of the board until the end of the transaction.
    void holdStill() {
        locks.shared(SAID);
    }

    /// Answers of a person, newest first.
    List<StaffPictureAnswer> list(PersonId person) {
        return jdbc.sql(OF_PERSON)
                .param("person", person.value())
                .query((row, n) -> new StaffPictureAnswer(said(row), Rows.instant(row, "given_at")))
                .list();
    }

    /// Adds an answer; waits for a lock by [#holdStill].
    void add(PersonId person, StaffPictureChoice said, Instant at) {
        locks.alone(SAID);
        jdbc.sql(ADD)
                .param("person", person.value())
                .param("at", Rows.timestamp(at))
                .param("said", Codes.of(said))
                .update();
    }

    /// The employees recognisable in a picture whose consents are checked ([AlbumPicture#judged]).
    public List<PersonId> recognisable() {
        return jdbc.sql(RECOGNISABLE)
                .query((row, n) -> new PersonId(Rows.uuid(row, "staff_member")))
                .list();
    }

    /// The pictures in which one of these people is recognisable.
    public List<PictureId> sharp(Collection<PersonId> people) {
        return jdbc.sql(SHARP)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> new PictureId(Rows.uuid(row, "picture")))
                .list();
    }

    int delete(PersonId person) {
        return jdbc.sql(DELETE).param("person", person.value()).update();
    }

    private static StaffPictureChoice said(ResultSet row) throws SQLException {
        return Codes.read(StaffPictureChoice.class, Rows.text(row, "said"));
    }
}
