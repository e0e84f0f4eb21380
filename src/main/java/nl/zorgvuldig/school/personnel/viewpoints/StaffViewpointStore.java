package nl.zorgvuldig.school.personnel.viewpoints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;
import nl.zorgvuldig.school.personnel.PersonnelSeals;
import nl.zorgvuldig.school.personnel.items.PersonnelItemId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Viewpoints of employees in the database. Append-only.
@Component
public final class StaffViewpointStore {
    public static final String TABLE = "personnel.viewpoint";
    private static final String ADD = """
            insert into personnel.viewpoint (board, person, id, piece, keeping, given_at, sealed_text)
            values (:board, :person, :id, :piece, :keeping, :at, :text)""";
    private static final String LIST = """
            select id, piece, keeping, given_at, sealed_text from personnel.viewpoint
            where board = :board and person = :person order by given_at, id""";
    private static final String DELETE = """
            delete from personnel.viewpoint where board = :board and person = :person and keeping = :keeping""";

    private final BoardJdbc jdbc;
    private final PersonnelSeals seals;

    StaffViewpointStore(BoardJdbc jdbc, PersonnelSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /// @param part of the item it is about
    void add(PersonId employee, StaffViewpoint view, PersonnelDossierPart part) {
        sql(ADD, employee)
                .param("id", view.id().value())
                .param("piece", view.piece().map(PersonnelItemId::value).orElse(null))
                .param("keeping", part.keeping().code())
                .param("at", Rows.timestamp(view.givenAt()))
                .param("text", seals.seal(employee, part, TABLE, "sealed_text", view.id(), view.text()))
                .update();
    }

    /// Viewpoints, oldest first.
    public List<StaffViewpoint> list(PersonId employee) {
        return sql(LIST, employee).query((row, n) -> read(employee, row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    public int delete(PersonId employee, PersonnelDossierPart part) {
        return sql(DELETE, employee).param("keeping", part.keeping().code()).update();
    }

    private Optional<StaffViewpoint> read(PersonId employee, ResultSet row) throws SQLException {
        StaffViewpointId id = new StaffViewpointId(Rows.uuid(row, "id"));
        Optional<UUID> piece = Rows.optionalUuid(row, "piece");
        try {
            return Optional.of(new StaffViewpoint(
                    id,
                    piece.map(PersonnelItemId::new),
                    Rows.instant(row, "given_at"),
                    seals.open(
                            employee,
                            PersonnelDossierPart.of(Rows.text(row, "keeping")),
                            TABLE,
                            "sealed_text",
                            id,
                            Rows.bytes(row, "sealed_text"))));
        } catch (KeyDestroyed gone) {
            return Optional.empty();
        }
    }

    private StatementSpec sql(String statement, PersonId employee) {
        return jdbc.sql(statement).param("person", employee.value());
    }
}
