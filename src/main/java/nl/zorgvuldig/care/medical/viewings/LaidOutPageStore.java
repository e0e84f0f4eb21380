package nl.zorgvuldig.care.medical.viewings;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgvuldig.care.medical.viewings.ViewingSessions.LaidOutPage;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of the pages of a viewing, laid out once at its beginning, and of which pages
/// were opened.
@Component
final class LaidOutPageStore {
    static final String TABLE = "medical.viewing_page";
    static final String TURNED = "medical.turned";
    private static final String ADD = """
            insert into medical.viewing_page (board, pupil, request, page, entry, kind, part)
            values (:board, :pupil, :request, :page, :entry, :kind, :part)""";
    private static final String LIST = """
            select page, entry, kind, part from medical.viewing_page
            where board = :board and pupil = :pupil and request = :request order by page""";
    private static final String TURN = """
            insert into medical.turned (board, pupil, request, page, opened_at)
            values (:board, :pupil, :request, :page, :at) on conflict do nothing""";
    private static final String OPENED =
            "select page from medical.turned where board = :board and pupil = :pupil and request = :request";
    private static final String DELETE = "delete from medical.viewing_page where board = :board and pupil = :pupil";
    private static final String DELETE_TURNED = "delete from medical.turned where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;

    LaidOutPageStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void add(AccessRequest request, LaidOutPage page) {
        sql(ADD, request)
                .param("page", page.page())
                .param("entry", page.entry().value())
                .param("kind", Codes.of(page.kind()))
                .param("part", page.part())
                .update();
    }

    List<LaidOutPage> list(AccessRequest request) {
        return sql(LIST, request)
                .query((row, n) -> new LaidOutPage(
                        row.getInt("page"),
                        new EntryId(Rows.uuid(row, "entry")),
                        Codes.read(LaidOutPage.Kind.class, Rows.text(row, "kind")),
                        row.getInt("part")))
                .list();
    }

    /// Whether this is the first time that the page is opened.
    boolean turn(AccessRequest request, LaidOutPage page, Instant at) {
        return sql(TURN, request)
                        .param("page", page.page())
                        .param("at", Rows.timestamp(at))
                        .update()
                == 1;
    }

    Set<Integer> opened(AccessRequest request) {
        return new TreeSet<>(sql(OPENED, request).query(Integer.class).list());
    }

    int delete(PupilId pupil) {
        return of(DELETE, pupil).update();
    }

    int deleteTurned(PupilId pupil) {
        return of(DELETE_TURNED, pupil).update();
    }

    private StatementSpec sql(String statement, AccessRequest request) {
        return of(statement, request.pupil()).param("request", request.id().value());
    }

    private StatementSpec of(String statement, PupilId pupil) {
        return jdbc.sql(statement).param("pupil", pupil.value());
    }
}
