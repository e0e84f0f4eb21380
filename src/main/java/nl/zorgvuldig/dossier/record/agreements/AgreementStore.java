package nl.zorgvuldig.dossier.record.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of the events of agreements: added, never changed. Results are sealed under the
/// key of the pupil's dossier, bound to their number.
@Component
public final class AgreementStore {
    static final String TABLE = "dossier.agreement";
    private static final String ADD = """
            insert into dossier.agreement (board, pupil, entry, step, owner, due_on, sealed_result, taken_by, taken_at)
            values (:board, :pupil, :entry, :step, :owner, :due, :result, :by, :at)""";
    private static final String COLUMNS = """
            select entry, step, owner, due_on, sealed_result, taken_by, taken_at from dossier.agreement
            where board = :board and pupil = :pupil""";
    private static final String IN_ORDER = " order by entry, step";
    private static final String ONE = " and entry = :entry";
    private static final String OPEN = """
            select a.pupil, a.entry, a.step, a.owner, a.due_on, a.taken_by, a.taken_at,
              (select e.confidential from dossier.entry_version e
                where e.board = :board and e.pupil = a.pupil and e.entry = a.entry order by e.version desc limit 1)
                as confidential
            from dossier.agreement a
            where a.board = :board
              and not exists (
                select 1 from dossier.agreement closing
                where closing.board = :board and closing.pupil = a.pupil and closing.entry = a.entry
                  and closing.owner is null)
              and 'agreement' = (
                select e.kind from dossier.entry_version e
                where e.board = :board and e.pupil = a.pupil and e.entry = a.entry order by e.version desc limit 1)
            order by a.pupil, a.entry, a.step""";
    private static final String DONE_BY = """
            select step, case when owner = :of then owner end as owner, due_on,
                   case when taken_by = :of then taken_by end as taken_by, taken_at
            from dossier.agreement
            where board = :board and (owner = :of or taken_by = :of) order by taken_at, entry, step""";
    private static final String DELETE = "delete from dossier.agreement where board = :board and pupil = :pupil";

    private static final String TAKE_BACK = DELETE + " and entry = :entry";

    private final BoardJdbc jdbc;
    private final Vault vault;

    AgreementStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    public void add(PupilId pupil, EntryId entry, Agreement.Event event) {
        StatementSpec row = sql(ADD, pupil)
                .param("entry", entry.value())
                .param("step", event.number())
                .param("by", event.by().value())
                .param("at", Rows.timestamp(event.at()));
        switch (event.what()) {
            case Agreement.What.Given given ->
                row.param("owner", given.owner().value())
                        .param("due", given.dueOn())
                        .param("result", null)
                        .update();
            case Agreement.What.Closed closed ->
                row.param("owner", null)
                        .param("due", null)
                        .param(
                                "result",
                                vault.seal(key(pupil), place(entry, event.number()), closed.result())
                                        .bytes())
                        .update();
        }
    }

    public List<Agreement> list(PupilId pupil) {
        Map<EntryId, List<Agreement.Event>> events = new LinkedHashMap<>();
        sql(COLUMNS + IN_ORDER, pupil).query(row -> {
            EntryId entry = new EntryId(Rows.uuid(row, "entry"));
            events.computeIfAbsent(entry, _ -> new ArrayList<>()).add(event(pupil, entry, row));
        });
        return events.entrySet().stream()
                .map(pair -> new Agreement(pair.getKey(), pair.getValue()))
                .toList();
    }

    Optional<Agreement> find(PupilId pupil, EntryId entry) {
        List<Agreement.Event> events = sql(COLUMNS + ONE + IN_ORDER, pupil)
                .param("entry", entry.value())
                .query((row, n) -> event(pupil, entry, row))
                .list();
        return events.isEmpty() ? Optional.empty() : Optional.of(new Agreement(entry, events));
    }

    /// @param level of the entry
    record Open(PupilId pupil, Agreement agreement, Confidentiality level) {}

    private record Key(PupilId pupil, EntryId entry, Confidentiality level) {}

    /// All open ones, for all pupils together. None of their events is sealed: only closing has
    /// sealed text.
    List<Open> listOpen() {
        Map<Key, List<Agreement.Event>> events = new LinkedHashMap<>();
        jdbc.sql(OPEN).query(row -> {
            Key key = new Key(
                    new PupilId(Rows.uuid(row, "pupil")),
                    new EntryId(Rows.uuid(row, "entry")),
                    row.getBoolean("confidential") ? Confidentiality.CONFIDENTIAL : Confidentiality.ORDINARY);
            events.computeIfAbsent(key, _ -> new ArrayList<>())
                    .add(new Agreement.Event(
                            row.getInt("step"),
                            new Agreement.What.Given(new PersonId(Rows.uuid(row, "owner")), Rows.date(row, "due_on")),
                            new PersonId(Rows.uuid(row, "taken_by")),
                            Rows.instant(row, "taken_at")));
        });
        return events.entrySet().stream()
                .map(entry -> new Open(
                        entry.getKey().pupil(),
                        new Agreement(entry.getKey().entry(), entry.getValue()),
                        entry.getKey().level()))
                .toList();
    }

    /// That somebody owned, assigned or closed agreements; not what was agreed, nor about whom.
    PersonalDataExport doneBy(PersonId person) {
        return new PersonalDataExport(jdbc.sql(DONE_BY)
                .param("of", person.value())
                .query((row, n) -> ReadableRows.of(TABLE, row))
                .list());
    }

    /// Within the unit of work in which the entry is taken back, and after it.
    public void takeBack(PupilId pupil, EntryId entry) {
        sql(TAKE_BACK, pupil).param("entry", entry.value()).update();
    }

    int delete(PupilId pupil) {
        return sql(DELETE, pupil).update();
    }

    private Agreement.Event event(PupilId pupil, EntryId entry, ResultSet row) throws SQLException {
        int number = row.getInt("step");
        byte @Nullable [] result = row.getBytes("sealed_result");
        return new Agreement.Event(
                number,
                result == null
                        ? new Agreement.What.Given(new PersonId(Rows.uuid(row, "owner")), Rows.date(row, "due_on"))
                        : new Agreement.What.Closed(
                                vault.open(key(pupil), place(entry, number), new SealedValue(result))),
                new PersonId(Rows.uuid(row, "taken_by")),
                Rows.instant(row, "taken_at"));
    }

    private static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), RetentionPurpose.DOSSIER);
    }

    private static ValueLocation place(EntryId entry, int number) {
        return new ValueLocation(TABLE, "sealed_result/" + number, entry.value());
    }

    private StatementSpec sql(String statement, PupilId pupil) {
        return jdbc.sql(statement).param("pupil", pupil.value());
    }
}
