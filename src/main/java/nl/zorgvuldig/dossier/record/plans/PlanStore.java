package nl.zorgvuldig.dossier.record.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of which entries are plans for support, their days of evaluation and linked
/// entries: added, never changed. The text is kept with the entries.
@Component
final class PlanStore {
    static final String DAYS = "dossier.plan_day";
    static final String LINKS = "dossier.plan_link";
    private static final String ADD_DAY = """
            insert into dossier.plan_day (board, pupil, plan, version, evaluate_on)
            values (:board, :pupil, :plan, :version, :day)""";
    private static final String LIST_DAYS = """
            select d.plan, d.evaluate_on from dossier.plan_day d
            where d.board = :board and d.pupil = :pupil
              and d.version = (
                select max(newest.version) from dossier.plan_day newest
                where newest.board = :board and newest.pupil = d.pupil and newest.plan = d.plan)
            order by d.plan, d.evaluate_on""";
    private static final String EVERY_DAY = """
            select plan, version, evaluate_on from dossier.plan_day
            where board = :board and pupil = :pupil order by plan, version, evaluate_on""";
    private static final String RUNNING = """
            select e.pupil, e.entry, e.author, e.confidential from dossier.entry_version e
            where e.board = :board
              and exists (
                select 1 from dossier.plan_day d
                where d.board = :board and d.pupil = e.pupil and d.plan = e.entry)
              and not exists (
                select 1 from dossier.plan_link l
                where l.board = :board and l.pupil = e.pupil and l.plan = e.entry and l.role = 'closing')
              and not exists (
                select 1 from dossier.entry_version later
                where later.board = :board and later.pupil = e.pupil and later.entry = e.entry
                  and later.version > e.version)
            order by e.pupil, e.entry""";
    private static final String NEWEST_DAYS = """
            select d.plan, d.evaluate_on as on_day from dossier.plan_day d
            where d.board = :board
              and not exists (
                select 1 from dossier.plan_day later
                where later.board = :board and later.pupil = d.pupil and later.plan = d.plan
                  and later.version > d.version)""";
    private static final String EVALUATED = """
            select l.plan, e.happened_on as on_day from dossier.plan_link l
            join dossier.entry_version e on e.board = :board and e.pupil = l.pupil and e.entry = l.entry
            where l.board = :board and l.role = 'evaluation'
              and not exists (
                select 1 from dossier.entry_version later
                where later.board = :board and later.pupil = e.pupil and later.entry = e.entry
                  and later.version > e.version)""";
    private static final String ADD_LINK = """
            insert into dossier.plan_link (board, pupil, plan, entry, role, linked_by, linked_at)
            values (:board, :pupil, :plan, :entry, :role, :by, :at)""";
    private static final String LIST_LINKS = """
            select plan, entry, role, linked_by, linked_at from dossier.plan_link
            where board = :board and pupil = :pupil order by linked_at, entry""";
    private static final String LINKED_BY = """
            select role, linked_by, linked_at from dossier.plan_link
            where board = :board and linked_by = :by order by linked_at, entry""";
    private static final String DELETE_DAYS = "delete from dossier.plan_day where board = :board and pupil = :pupil";
    private static final String DELETE_LINKS = "delete from dossier.plan_link where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;

    PlanStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// @param version of the entry that is the plan
    void add(PupilId pupil, EntryId plan, int version, List<LocalDate> days) {
        days.forEach(day -> sql(ADD_DAY, pupil)
                .param("plan", plan.value())
                .param("version", version)
                .param("day", day)
                .update());
    }

    void add(PupilId pupil, PlanLink link) {
        sql(ADD_LINK, pupil)
                .param("plan", link.plan().value())
                .param("entry", link.entry().value())
                .param("role", link.role().code())
                .param("by", link.by().value())
                .param("at", Rows.timestamp(link.at()))
                .update();
    }

    /// Per plan, the days that hold now.
    Map<EntryId, List<LocalDate>> days(PupilId pupil) {
        Map<EntryId, List<LocalDate>> days = new HashMap<>();
        sql(LIST_DAYS, pupil).query(row -> {
            days.computeIfAbsent(new EntryId(Rows.uuid(row, "plan")), _ -> new ArrayList<>())
                    .add(Rows.date(row, "evaluate_on"));
        });
        return days;
    }

    /// Those that are not closed, for all pupils together.
    List<PlanProgress> listRunning() {
        Map<EntryId, List<LocalDate>> days = days(NEWEST_DAYS);
        Map<EntryId, List<LocalDate>> evaluated = days(EVALUATED);
        return jdbc.sql(RUNNING)
                .query((row, n) -> {
                    EntryId plan = new EntryId(Rows.uuid(row, "entry"));
                    return new PlanProgress(
                            new PupilId(Rows.uuid(row, "pupil")),
                            plan,
                            new PersonId(Rows.uuid(row, "author")),
                            row.getBoolean("confidential") ? Confidentiality.CONFIDENTIAL : Confidentiality.ORDINARY,
                            days.getOrDefault(plan, List.of()),
                            evaluated.getOrDefault(plan, List.of()),
                            Optional.empty());
                })
                .list();
    }

    private Map<EntryId, List<LocalDate>> days(String statement) {
        Map<EntryId, List<LocalDate>> days = new HashMap<>();
        jdbc.sql(statement).query(row -> {
            days.computeIfAbsent(new EntryId(Rows.uuid(row, "plan")), _ -> new ArrayList<>())
                    .add(Rows.date(row, "on_day"));
        });
        return days;
    }

    List<PlanLink> links(PupilId pupil) {
        return sql(LIST_LINKS, pupil)
                .query((row, n) -> new PlanLink(
                        new EntryId(Rows.uuid(row, "plan")),
                        new EntryId(Rows.uuid(row, "entry")),
                        Codes.read(PlanLink.Role.class, Rows.text(row, "role")),
                        new PersonId(Rows.uuid(row, "linked_by")),
                        Rows.instant(row, "linked_at")))
                .list();
    }

    PersonalDataExport everything(PupilId pupil) {
        return plain(DAYS, EVERY_DAY, pupil).with(plain(LINKS, LIST_LINKS, pupil));
    }

    private PersonalDataExport plain(String table, String statement, PupilId pupil) {
        return new PersonalDataExport(sql(statement, pupil)
                .query((row, n) -> ReadableRows.of(table, row))
                .list());
    }

    /// That somebody linked something to plans, and when; not to which.
    PersonalDataExport linkedBy(PersonId person) {
        return new PersonalDataExport(jdbc.sql(LINKED_BY)
                .param("by", person.value())
                .query((row, n) -> ReadableRows.of(LINKS, row))
                .list());
    }

    int deleteDays(PupilId pupil) {
        return sql(DELETE_DAYS, pupil).update();
    }

    int deleteLinks(PupilId pupil) {
        return sql(DELETE_LINKS, pupil).update();
    }

    private StatementSpec sql(String statement, PupilId pupil) {
        return jdbc.sql(statement).param("pupil", pupil.value());
    }
}
