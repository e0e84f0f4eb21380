package nl.zorgvuldig.consent.requests;

import java.util.Collection;
import java.util.List;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// Requests by person and pupil, in the database.
@Component
public final class ConsentRequestStore {
    private static final String ADD = """
            insert into consent.asking (board, id, pupil, person, occasion, asked_at, asked_by)
            values (:board, :id, :pupil, :person, :occasion, :at, :by)
            on conflict (board, id) do nothing""";
    private static final String LIST = """
            select id, pupil, person, occasion, asked_at, asked_by from consent.asking
            where board = :board and pupil in (:pupils) order by asked_at, id""";
    private static final String DELETE_OF_PUPIL = "delete from consent.asking where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;

    ConsentRequestStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether it is new; somebody else may have asked for the same reason concurrently
    public boolean add(ConsentRequest asking) {
        return jdbc.sql(ADD)
                        .param("id", asking.id())
                        .param("pupil", asking.pupil().value())
                        .param("person", asking.person().value())
                        .param("occasion", Codes.of(asking.occasion()))
                        .param("at", Rows.timestamp(asking.askedAt()))
                        .param("by", asking.askedBy().value())
                        .update()
                == 1;
    }

    public List<ConsentRequest> list(Collection<PupilId> pupils) {
        return jdbc.sql(LIST)
                .param("pupils", pupils.stream().map(PupilId::value).toList())
                .query((row, n) -> new ConsentRequest(
                        Rows.uuid(row, "id"),
                        new PupilId(Rows.uuid(row, "pupil")),
                        new PersonId(Rows.uuid(row, "person")),
                        Codes.read(ConsentRequest.Occasion.class, Rows.text(row, "occasion")),
                        Rows.instant(row, "asked_at"),
                        new PersonId(Rows.uuid(row, "asked_by"))))
                .list();
    }

    public int delete(PupilId pupil) {
        return jdbc.sql(DELETE_OF_PUPIL).param("pupil", pupil.value()).update();
    }
}
