package nl.zorgvuldig.dossier.inspection;

import java.util.UUID;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database itself shows somebody of copies, and lets them do.
public final class CopyRows {
    private CopyRows() {}

    public static int rows(InspectionDesk desk, SignedInUser who, String table, RequestId id) {
        return rows(desk, who, Act.BROWSE, table, id);
    }

    public static int rows(InspectionDesk desk, SignedInUser who, Act act, String table, RequestId id) {
        String column = table.endsWith("request") ? "id" : "request";
        return desk.as(
                who,
                () -> desk.demo
                        .part(Work.class)
                        .read(
                                act,
                                () -> desk.demo
                                        .part(JdbcClient.class)
                                        .sql("select count(*) from "
                                                + table
                                                + " where board = :board and "
                                                + column
                                                + " = :id")
                                        .param("board", desk.demo.board().value())
                                        .param("id", id.value())
                                        .query(Integer.class)
                                        .single()));
    }

    public static void insert(InspectionDesk desk, SignedInUser who, PupilId child, String standing) {
        change(desk, who, InspectionActs.ASK_COPY, """
                insert into inspection.request (board, pupil, id, kind, asked_by, standing, asked_at)
                values (:board, :pupil, :id, 'copy', :by, :standing, now())""", child, UUID.randomUUID(), standing, 1);
    }

    public static void fetched(InspectionDesk desk, SignedInUser who, RequestId id, RequestFile file) {
        change(
                desk,
                who,
                InspectionActs.FETCH_COPY,
                """
                insert into inspection.step (board, pupil, request, step, what, taken_by, taken_at)
                values (:board, :pupil, :id, :step, 'fetched', :by, now())""",
                desk.child,
                id.value(),
                "",
                file.history().size() + 1);
    }

    private static void change(
            InspectionDesk desk,
            SignedInUser who,
            Act act,
            String sql,
            PupilId pupil,
            UUID id,
            String standing,
            int step) {
        PersonId by = who.person();
        desk.as(
                who,
                () -> desk.demo
                        .part(Work.class)
                        .write(
                                act,
                                () -> desk.demo
                                        .part(JdbcClient.class)
                                        .sql(sql)
                                        .param("board", desk.demo.board().value())
                                        .param("pupil", pupil.value())
                                        .param("id", id)
                                        .param("by", by.value())
                                        .param("standing", standing)
                                        .param("step", step)
                                        .update()));
    }

    /// As if the last day of the link was yesterday.
    public static void overYesterday(InspectionDesk desk, RequestId id) {
        desk.demo
                .superuser("zorgvuldig")
                .sql("""
                        update inspection.step set on_day = cast(:day as date)
                        where request = :id and what = 'offered'
                          and step = (select max(step) from inspection.step where request = :id)""")
                .param("day", desk.demo.clock().today().minusDays(1))
                .param("id", id.value())
                .update();
    }
}
