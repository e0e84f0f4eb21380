package nl.zorgvuldig.access.control.assignments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.access.control.rules.AccessRequester;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/// Database store of assignments; their reasons are sealed under the key of the pupil's dossier.
@Component
public final class AssignmentStore {
    static final String TABLE = "access.assignment";
    private static final String ADD = """
            insert into access.assignment
                (board, id, person, pupil, valid_from, valid_until, sealed_reason, given_by, given_at)
            values (:board, :id, :person, :pupil, :from, :until, :reason, :by, :at)""";
    private static final String END = """
            update access.assignment set ended_at = :at, ended_by = :by
            where board = :board and id = :id and pupil = :pupil and ended_at is null and valid_until >= :today""";
    private static final String END_ALL = """
            update access.assignment set ended_at = :at, ended_by = :by
            where board = :board and person = :person and ended_at is null and valid_until >= :today""";
    private static final String GIVEN_TO = """
            select id, pupil, valid_from, valid_until from access.assignment
            where board = :board and person = :person and ended_at is null order by valid_from, id""";
    private static final String RUNNING = """
            select person from access.assignment
            where board = :board and pupil = :pupil and ended_at is null and :day between valid_from and valid_until""";
    private static final String PUPILS_FROM = """
            select distinct pupil from access.assignment
            where board = :board and ended_at is null and valid_until >= :day""";
    private static final String OF_PUPIL = """
            select id, person, valid_from, valid_until, sealed_reason, given_by, given_at, ended_at from access.assignment
            where board = :board and pupil = :pupil order by valid_from desc, id""";

    private static final String GIVEN = """
            select id, person, pupil, valid_from, valid_until, given_by, given_at, ended_at from access.assignment
            """;
    private static final String GIVEN_UNTIL = GIVEN + """
            where board = :board and valid_until >= :day order by given_at, id""";
    private static final String GIVEN_AS = GIVEN + "where board = :board and id in (:ids) order by given_at, id";
    private static final RowMapper<AssignmentSummary> GIVEN_PUPIL = (row, n) -> new AssignmentSummary(
            Rows.uuid(row, "id"),
            new PersonId(Rows.uuid(row, "person")),
            new PupilId(Rows.uuid(row, "pupil")),
            Rows.period(row),
            new PersonId(Rows.uuid(row, "given_by")),
            Rows.instant(row, "given_at"),
            Rows.optionalInstant(row, "ended_at"));

    private static final String DONE_BY = """
            select case when person = :person then person end as person,
                   case when given_by = :person then given_by end as given_by,
                   case when ended_by = :person then ended_by end as ended_by,
                   valid_from, valid_until, given_at, ended_at
            from access.assignment
            where board = :board and (person = :person or given_by = :person or ended_by = :person)
            order by given_at, id""";
    private static final String DELETE = "delete from access.assignment where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final Vault vault;

    AssignmentStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(GuideAssignment assignment) {
        jdbc.sql(ADD)
                .param("id", assignment.id())
                .param("person", assignment.person().value())
                .param("pupil", assignment.pupil().value())
                .param("from", assignment.period().from())
                .param("until", assignment.period().until())
                .param(
                        "reason",
                        vault.seal(key(assignment.pupil()), place(assignment.id()), assignment.reason())
                                .bytes())
                .param("by", assignment.givenBy().value())
                .param("at", Rows.timestamp(assignment.givenAt()))
                .update();
    }

    int endAll(PersonId person, PersonId by, LocalDate today, Instant at) {
        return jdbc.sql(END_ALL)
                .param("person", person.value())
                .param("by", by.value())
                .param("today", today)
                .param("at", Rows.timestamp(at))
                .update();
    }

    int end(PupilId pupil, UUID assignment, PersonId by, LocalDate today, Instant at) {
        return jdbc.sql(END)
                .param("id", assignment)
                .param("pupil", pupil.value())
                .param("by", by.value())
                .param("today", today)
                .param("at", Rows.timestamp(at))
                .update();
    }

    public List<AccessRequester.Given> listGivenTo(PersonId person) {
        return jdbc.sql(GIVEN_TO)
                .param("person", person.value())
                .query((row, n) -> new AccessRequester.Given(
                        Rows.uuid(row, "id"), new PupilId(Rows.uuid(row, "pupil")), Rows.period(row)))
                .list();
    }

    /// The people to whom the pupil is assigned on a day.
    public List<PersonId> listRunning(PupilId pupil, LocalDate day) {
        return jdbc.sql(RUNNING)
                .param("pupil", pupil.value())
                .param("day", day)
                .query((row, n) -> new PersonId(Rows.uuid(row, "person")))
                .list();
    }

    /// The pupils that are assigned to somebody on a day, or will be.
    public List<PupilId> listPupilsFrom(LocalDate day) {
        return jdbc.sql(PUPILS_FROM)
                .param("day", day)
                .query((row, n) -> new PupilId(Rows.uuid(row, "pupil")))
                .list();
    }

    public List<GuideAssignment> list(PupilId pupil) {
        return jdbc.sql(OF_PUPIL)
                .param("pupil", pupil.value())
                .query((row, n) -> {
                    UUID id = Rows.uuid(row, "id");
                    SealedValue reason = new SealedValue(Rows.bytes(row, "sealed_reason"));
                    return new GuideAssignment(
                            id,
                            new PersonId(Rows.uuid(row, "person")),
                            pupil,
                            Rows.period(row),
                            vault.open(key(pupil), place(id), reason),
                            new PersonId(Rows.uuid(row, "given_by")),
                            Rows.instant(row, "given_at"),
                            Rows.optionalInstant(row, "ended_at"));
                })
                .list();
    }

    /// Every assignment of the board with its last day on or after a day, also when it was ended.
    List<AssignmentSummary> listGivenUntil(LocalDate day) {
        return jdbc.sql(GIVEN_UNTIL).param("day", day).query(GIVEN_PUPIL).list();
    }

    /// @param ids at least one
    List<AssignmentSummary> listGiven(Collection<UUID> ids) {
        return jdbc.sql(GIVEN_AS).param("ids", ids).query(GIVEN_PUPIL).list();
    }

    /// The assignments in which somebody had a part, and which part; without the pupil and the
    /// reason.
    PersonalDataExport partOf(PersonId person) {
        return new PersonalDataExport(jdbc.sql(DONE_BY)
                .param("person", person.value())
                .query((row, n) -> ReadableRows.of(TABLE, row))
                .list());
    }

    int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }

    private static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), RetentionPurpose.DOSSIER);
    }

    private static ValueLocation place(UUID assignment) {
        return new ValueLocation(TABLE, "sealed_reason", assignment);
    }
}
