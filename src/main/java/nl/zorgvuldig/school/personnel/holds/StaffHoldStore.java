package nl.zorgvuldig.school.personnel.holds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;
import nl.zorgvuldig.school.personnel.PersonnelSeals;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Holds on personnel dossiers, in the database; the reason is sealed with the part.
@Component
public final class StaffHoldStore {
    public static final String TABLE = "personnel.hold";
    private static final String REASON = "sealed_reason";
    private static final String ADD = """
            insert into personnel.hold (board, person, id, keeping, sealed_reason, until, held_by, held_at)
            values (:board, :person, :id, :keeping, :reason, :until, :by, :at)
            on conflict (board, person, id) do nothing""";
    private static final String LIST = """
            select id, keeping, sealed_reason, until, held_by, held_at, lifted_at from personnel.hold
            where board = :board and person = :person order by held_at desc, id""";
    private static final String HELD = """
            select person, keeping, max(until) as until from personnel.hold
            where board = :board and lifted_at is null and until >= :today group by person, keeping""";
    private static final String LIFT = """
            update personnel.hold set lifted_by = :by, lifted_at = :at
            where board = :board and person = :person and id = :id and lifted_at is null""";
    private static final String LIFT_PART = """
            update personnel.hold set lifted_by = :by, lifted_at = :at
            where board = :board and person = :person and keeping = :keeping and lifted_at is null""";
    private static final String DELETE =
            "delete from personnel.hold where board = :board and person = :person and keeping = :keeping";

    private final BoardJdbc jdbc;
    private final PersonnelSeals seals;

    StaffHoldStore(BoardJdbc jdbc, PersonnelSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /// Adding the same again changes nothing.
    public boolean add(PersonId employee, StaffHold hold) {
        return sql(ADD, employee)
                        .param("id", hold.id().value())
                        .param("keeping", hold.part().keeping().code())
                        .param("reason", seals.seal(employee, hold.part(), TABLE, REASON, hold.id(), hold.reason()))
                        .param("until", hold.until())
                        .param("by", hold.by().value())
                        .param("at", Rows.timestamp(hold.at()))
                        .update()
                == 1;
    }

    /// All holds, current and ended, newest first.
    public List<StaffHold> list(PersonId employee) {
        return sql(LIST, employee).query((row, n) -> read(employee, row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// The day through which parts are held, for everybody with a hold.
    public Map<PersonId, Map<PersonnelDossierPart, LocalDate>> held(LocalDate today) {
        Map<PersonId, Map<PersonnelDossierPart, LocalDate>> held = new HashMap<>();
        jdbc.sql(HELD).param("today", today).query(row -> {
            held.computeIfAbsent(new PersonId(Rows.uuid(row, "person")), _ -> new EnumMap<>(PersonnelDossierPart.class))
                    .put(PersonnelDossierPart.of(Rows.text(row, "keeping")), Rows.date(row, "until"));
        });
        return held;
    }

    boolean lift(PersonId employee, StaffHoldId id, Instant at) {
        return lifting(sql(LIFT, employee), at).param("id", id.value()).update() == 1;
    }

    /// Ends every hold on a part.
    public void endBy(PersonId employee, PersonnelDossierPart part, Instant at) {
        lifting(sql(LIFT_PART, employee), at)
                .param("keeping", part.keeping().code())
                .update();
    }

    private static StatementSpec lifting(StatementSpec statement, Instant at) {
        return statement.param("by", Acting.current().person().value()).param("at", Rows.timestamp(at));
    }

    public int delete(PersonId employee, PersonnelDossierPart part) {
        return sql(DELETE, employee).param("keeping", part.keeping().code()).update();
    }

    private Optional<StaffHold> read(PersonId employee, ResultSet row) throws SQLException {
        StaffHoldId id = new StaffHoldId(Rows.uuid(row, "id"));
        PersonnelDossierPart part = PersonnelDossierPart.of(Rows.text(row, "keeping"));
        try {
            return Optional.of(new StaffHold(
                    id,
                    part,
                    seals.open(employee, part, TABLE, REASON, id, Rows.bytes(row, REASON)),
                    Rows.date(row, "until"),
                    new PersonId(Rows.uuid(row, "held_by")),
                    Rows.instant(row, "held_at"),
                    Rows.optionalInstant(row, "lifted_at")));
        } catch (KeyDestroyed gone) {
            return Optional.empty();
        }
    }

    private StatementSpec sql(String statement, PersonId employee) {
        return jdbc.sql(statement).param("person", employee.value());
    }
}
