package nl.zorgvuldig.platform.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.worklist.WaitingNoticeRules.WaitingNotice;
import org.springframework.stereotype.Component;

/// Store of the notices that were sent about what waits, and of the chosen frequencies. Accessible
/// to the system account only.
@Component
final class WaitingNoticeStore {
    static final String NOTICES = "worklist.notice";
    static final String DIGESTS = "worklist.digest";
    static final String RHYTHMS = "worklist.rhythm";

    private static final String LIST =
            "select person, kind, case_id, task, notice, noticed_on from worklist.notice where board = :board";
    private static final String ADD = """
            insert into worklist.notice (board, person, kind, case_id, task, notice, noticed_on)
            values (:board, :person, :kind, :case, :task, :notice, :today)
            on conflict (board, person, kind, case_id, task, notice) do update set noticed_on = :today
            where worklist.notice.board = :board and worklist.notice.noticed_on < :today""";
    private static final String FORGET = """
            delete from worklist.notice
            where board = :board and kind = :kind and case_id = :case and task = :task""";
    private static final String CLAIM = """
            insert into worklist.digest (board, person, sent_on) values (:board, :person, :today)
            on conflict (board, person) do update set sent_on = :today
            where worklist.digest.board = :board and worklist.digest.sent_on < :today""";
    private static final String BEGIN = """
            insert into worklist.round (board, began_on) values (:board, :today)
            on conflict (board) do update set began_on = :today
            where worklist.round.board = :board and worklist.round.done_on is null""";
    private static final String BEGAN = "select began_on from worklist.round where board = :board";
    private static final String DONE = "select count(*) from worklist.round where board = :board and done_on >= :today";
    private static final String END = """
            update worklist.round set done_on = :today
            where board = :board and (done_on is null or done_on < :today)""";
    private static final String LIST_RHYTHMS = "select person, kind, rhythm from worklist.rhythm where board = :board";
    private static final String RHYTHMS_OF =
            "select kind, rhythm from worklist.rhythm where board = :board and person = :person order by kind";
    private static final String NO_RHYTHMS = "delete from worklist.rhythm where board = :board and person = :person";
    private static final String SET_RHYTHM = """
            insert into worklist.rhythm (board, person, kind, rhythm)
            values (:board, :person, :kind, :rhythm) on conflict (board, person, kind) do nothing""";
    private static final String NOTICES_OF = """
            select kind, task, notice, noticed_on from worklist.notice
            where board = :board and person = :person order by noticed_on, kind, task, notice""";
    private static final String DIGESTS_OF =
            "select sent_on from worklist.digest where board = :board and person = :person";
    private static final String DELETE_NOTICES =
            "delete from worklist.notice where board = :board and person = :person";
    private static final String DELETE_DIGESTS =
            "delete from worklist.digest where board = :board and person = :person";

    private final BoardJdbc jdbc;

    WaitingNoticeStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// One task in one case.
    record Task(String kind, UUID id, String key) {}

    /// One notice about a task to somebody.
    record Notice(PersonId person, Task task, WaitingNotice what) {}

    /// The kind of case of which somebody is notified.
    record Subscription(PersonId person, String kind) {}

    /// The newest day of each notice.
    Map<Notice, LocalDate> list() {
        Map<Notice, LocalDate> told = new HashMap<>();
        jdbc.sql(LIST).query(row -> {
            told.put(notice(row), Rows.date(row, "noticed_on"));
        });
        return told;
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                new PersonId(Rows.uuid(row, "person")),
                new Task(Rows.text(row, "kind"), Rows.uuid(row, "case_id"), Rows.text(row, "task")),
                WaitingNotice.of(Rows.text(row, "notice")));
    }

    void add(Notice notice, LocalDate today) {
        jdbc.sql(ADD)
                .param("person", notice.person().value())
                .param("kind", notice.task().kind())
                .param("case", notice.task().id())
                .param("task", notice.task().key())
                .param("notice", notice.what().code())
                .param("today", today)
                .update();
    }

    void forget(Task task) {
        jdbc.sql(FORGET)
                .param("kind", task.kind())
                .param("case", task.id())
                .param("task", task.key())
                .update();
    }

    /// @return whether nothing was sent to this person today
    boolean claim(PersonId person, LocalDate today) {
        return jdbc.sql(CLAIM)
                        .param("person", person.value())
                        .param("today", today)
                        .update()
                == 1;
    }

    /// @return the first day on which the board was notified
    LocalDate begin(LocalDate today) {
        jdbc.sql(BEGIN).param("today", today).update();
        return jdbc.sql(BEGAN).query(LocalDate.class).single();
    }

    boolean done(LocalDate today) {
        return jdbc.sql(DONE).param("today", today).query(Integer.class).single() > 0;
    }

    void end(LocalDate today) {
        jdbc.sql(END).param("today", today).update();
    }

    /// Chosen frequencies other than daily.
    Map<Subscription, DigestFrequency> listRhythms() {
        Map<Subscription, DigestFrequency> rhythms = new HashMap<>();
        jdbc.sql(LIST_RHYTHMS).query(row -> {
            rhythms.put(
                    new Subscription(new PersonId(Rows.uuid(row, "person")), Rows.text(row, "kind")),
                    DigestFrequency.of(Rows.text(row, "rhythm")));
        });
        return rhythms;
    }

    Map<String, DigestFrequency> rhythmsOf(PersonId person) {
        Map<String, DigestFrequency> rhythms = new HashMap<>();
        jdbc.sql(RHYTHMS_OF).param("person", person.value()).query(row -> {
            rhythms.put(Rows.text(row, "kind"), DigestFrequency.of(Rows.text(row, "rhythm")));
        });
        return rhythms;
    }

    /// Replaces everything that somebody chose before.
    void setRhythms(PersonId person, Map<String, DigestFrequency> rhythms) {
        deleteRhythms(person);
        rhythms.forEach((kind, rhythm) -> stored(rhythm)
                .ifPresent(code -> jdbc.sql(SET_RHYTHM)
                        .param("person", person.value())
                        .param("kind", kind)
                        .param("rhythm", code)
                        .update()));
    }

    private static Optional<String> stored(DigestFrequency rhythm) {
        return switch (rhythm) {
            case DAILY -> Optional.empty();
            case WEEKLY, NEVER -> Optional.of(rhythm.code());
        };
    }

    PersonalDataExport of(PersonId person) {
        return new PersonalDataExport(jdbc.sql(NOTICES_OF)
                        .param("person", person.value())
                        .query((row, n) -> PersonalDataExport.Row.of(NOTICES)
                                .with("kind", Rows.text(row, "kind"))
                                .with("task", Rows.text(row, "task"))
                                .with("notice", Rows.text(row, "notice"))
                                .with("noticed_on", Rows.date(row, "noticed_on").toString()))
                        .list())
                .with(new PersonalDataExport(jdbc.sql(DIGESTS_OF)
                        .param("person", person.value())
                        .query((row, n) -> PersonalDataExport.Row.of(DIGESTS)
                                .with("sent_on", Rows.date(row, "sent_on").toString()))
                        .list()))
                .with(new PersonalDataExport(jdbc.sql(RHYTHMS_OF)
                        .param("person", person.value())
                        .query((row, n) -> PersonalDataExport.Row.of(RHYTHMS)
                                .with("kind", Rows.text(row, "kind"))
                                .with("rhythm", Rows.text(row, "rhythm")))
                        .list()));
    }

    int deleteNotices(PersonId person) {
        return jdbc.sql(DELETE_NOTICES).param("person", person.value()).update();
    }

    int deleteDigests(PersonId person) {
        return jdbc.sql(DELETE_DIGESTS).param("person", person.value()).update();
    }

    int deleteRhythms(PersonId person) {
        return jdbc.sql(NO_RHYTHMS).param("person", person.value()).update();
    }
}
