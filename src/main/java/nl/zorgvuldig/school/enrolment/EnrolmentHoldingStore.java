package nl.zorgvuldig.school.enrolment;

import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Unsealed data on one pupil or guardian, for export; and all data on a pupil, for removal.
@Component
final class EnrolmentHoldingStore {
    static final String PUPIL = "enrolment.pupil";
    static final String ENROLMENT = "enrolment.enrolment";
    static final String REGISTER = "enrolment.register";
    static final String PLACEMENT = "enrolment.placement";
    static final String GUARDIANSHIP = "enrolment.guardianship";
    static final String GUARDIAN = "enrolment.guardian";
    static final String AUTHORITY = "enrolment.authority";

    private static final String KEPT = "select school from enrolment.pupil where board = :board and id = :id";
    private static final String ENROLMENTS = """
            select school, source_key, entered, last_school_day, deregistered
            from enrolment.enrolment where board = :board and pupil = :id order by entered, id""";
    private static final String PLACEMENTS = """
            select group_id, year_group, valid_from, valid_until
            from enrolment.placement where board = :board and pupil = :id order by valid_from, id""";
    private static final String GUARDIANS = """
            select person, relation
            from enrolment.guardianship where board = :board and pupil = :id order by person""";
    private static final String AUTHORITIES = """
            select person, authority, evidence, valid_from, valid_until, recorded_at
            from enrolment.authority where board = :board and pupil = :id order by recorded_at, id""";
    private static final String CHILDREN = """
            select pupil, relation
            from enrolment.guardianship where board = :board and person = :id order by pupil""";
    private static final String AUTHORITY_OVER = """
            select pupil, authority, evidence, valid_from, valid_until, recorded_at
            from enrolment.authority where board = :board and person = :id order by recorded_at, id""";
    private static final String RECORDED = """
            select recorded_by, recorded_at
            from enrolment.authority where board = :board and recorded_by = :id order by recorded_at, id""";

    private static final String DELETE_AUTHORITY =
            "delete from enrolment.authority where board = :board and pupil = :id";
    private static final String DELETE_GUARDIAN = "delete from enrolment.guardian where board = :board and pupil = :id";
    private static final String DELETE_GUARDIANSHIP =
            "delete from enrolment.guardianship where board = :board and pupil = :id";
    private static final String DELETE_PLACEMENT =
            "delete from enrolment.placement where board = :board and pupil = :id";
    private static final String DELETE_ENROLMENT =
            "delete from enrolment.enrolment where board = :board and pupil = :id";
    private static final String DELETE_REGISTER = "delete from enrolment.register where board = :board and pupil = :id";
    private static final String DELETE_PUPIL = "delete from enrolment.pupil where board = :board and id = :id";

    private final BoardJdbc jdbc;

    EnrolmentHoldingStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    PersonalDataExport ofPupil(UUID pupil) {
        return list(PUPIL, KEPT, pupil)
                .with(list(ENROLMENT, ENROLMENTS, pupil))
                .with(list(PLACEMENT, PLACEMENTS, pupil))
                .with(list(GUARDIANSHIP, GUARDIANS, pupil))
                .with(list(AUTHORITY, AUTHORITIES, pupil));
    }

    PersonalDataExport ofGuardian(UUID person) {
        return list(GUARDIANSHIP, CHILDREN, person).with(list(AUTHORITY, AUTHORITY_OVER, person));
    }

    /// What a person recorded about the authority of others.
    PersonalDataExport recordedBy(UUID person) {
        return list(AUTHORITY, RECORDED, person);
    }

    /// Deletes the child's dossier: its parents and groups.
    RemovedRows deleteDossier(UUID pupil) {
        return delete(AUTHORITY, DELETE_AUTHORITY, pupil)
                .with(delete(GUARDIAN, DELETE_GUARDIAN, pupil))
                .with(delete(GUARDIANSHIP, DELETE_GUARDIANSHIP, pupil))
                .with(delete(PLACEMENT, DELETE_PLACEMENT, pupil));
    }

    /// Deletes the statutory register entry, and the last trace of the pupil.
    ///
    /// @throws org.springframework.dao.DataIntegrityViolationException while there is still a
    ///     dossier; nothing is removed then
    RemovedRows deleteRegister(UUID pupil) {
        return delete(ENROLMENT, DELETE_ENROLMENT, pupil)
                .with(delete(REGISTER, DELETE_REGISTER, pupil))
                .with(delete(PUPIL, DELETE_PUPIL, pupil));
    }

    private PersonalDataExport list(String table, String statement, UUID id) {
        return new PersonalDataExport(sql(statement, id)
                .query((row, n) -> ReadableRows.of(table, row))
                .list());
    }

    private RemovedRows delete(String table, String statement, UUID pupil) {
        return RemovedRows.of(table, sql(statement, pupil).update());
    }

    private StatementSpec sql(String statement, UUID id) {
        return jdbc.sql(statement).param("id", id);
    }
}
