package nl.zorgvuldig.images.filming.storage;

import java.time.Instant;
import java.util.List;
import nl.zorgvuldig.images.filming.FilmingId;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// The children who could be filmed when the head gave permission, and whether people were notified
/// that one of them no longer may. Whether a child may be filmed is decided anew each time; this
/// records the notifications.
@Component
public final class FilmedChildrenStore {
    static final String TABLE = "filming.filmed";

    private static final String ADD = """
            insert into filming.filmed (board, request, pupil, since) values (:board, :request, :pupil, :at)
            on conflict do nothing\
            """;
    private static final String LIST = """
            select pupil from filming.filmed
            where board = :board and request = :request and warned_at is null order by pupil\
            """;
    private static final String OF_PUPIL =
            "select request, since from filming.filmed where board = :board and pupil = :pupil"
                    + " order by since, request";
    private static final String WARNED = """
            update filming.filmed set warned_at = :at
            where board = :board and request = :request and pupil = :pupil and warned_at is null\
            """;
    private static final String DELETE = "delete from filming.filmed where board = :board and pupil = :pupil";
    private static final String DELETE_OF_REQUESTS = """
            delete from filming.filmed where board = :board and request in
                (select r.id from filming.request r where r.board = :board and r.pupil = :pupil)\
            """;

    private final BoardJdbc jdbc;

    FilmedChildrenStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// A child who could be filmed, and since when.
    public record Filmed(FilmingId request, Instant since) {}

    public void add(FilmingId request, PupilId pupil, Instant at) {
        of(ADD, request)
                .param("pupil", pupil.value())
                .param("at", Rows.timestamp(at))
                .update();
    }

    public List<PupilId> list(FilmingId request) {
        return of(LIST, request)
                .query((row, n) -> new PupilId(Rows.uuid(row, "pupil")))
                .list();
    }

    public List<Filmed> listOf(PupilId pupil) {
        return jdbc.sql(OF_PUPIL)
                .param("pupil", pupil.value())
                .query((row, n) -> new Filmed(new FilmingId(Rows.uuid(row, "request")), Rows.instant(row, "since")))
                .list();
    }

    /// @return whether nobody was notified yet: whoever changes the row must notify
    public boolean warned(FilmingId request, PupilId pupil, Instant at) {
        return of(WARNED, request)
                        .param("pupil", pupil.value())
                        .param("at", Rows.timestamp(at))
                        .update()
                == 1;
    }

    int delete(PupilId pupil) {
        return jdbc.sql(DELETE_OF_REQUESTS).param("pupil", pupil.value()).update()
                + jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }

    private StatementSpec of(String statement, FilmingId request) {
        return jdbc.sql(statement).param("request", request.value());
    }
}
