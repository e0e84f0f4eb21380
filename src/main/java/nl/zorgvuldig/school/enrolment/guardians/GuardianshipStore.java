package nl.zorgvuldig.school.enrolment.guardians;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Relations and authority for several pupils at once, in the database.
@Component
final class GuardianshipStore {
    private static final String LIST = """
            select pupil, person, relation from enrolment.guardianship
            where board = :board and pupil in (:pupils) order by pupil, person""";
    private static final String LIST_AUTHORITY = """
            select id, pupil, person, authority, evidence, valid_from, valid_until, recorded_at, recorded_by
            from enrolment.authority
            where board = :board and pupil in (:pupils) order by recorded_at, id""";

    private static final String EVERYBODY = "select distinct person from enrolment.guardianship where board = :board";
    private static final String SECRET = """
            select distinct pupil from enrolment.guardian
            where board = :board and pupil in (:pupils) and address_secret""";

    private static final String UNDECIDED = """
            select p.id from enrolment.pupil p
            where p.board = :board and p.school in (:keepers)
              and exists (
                select 1 from enrolment.enrolment e
                where e.board = :board and e.pupil = p.id
                  and :day between e.entered and least(e.last_school_day, e.deregistered))
              and not exists (
                select 1 from (
                    select distinct on (a.person) a.authority from enrolment.authority a
                    where a.board = :board and a.pupil = p.id and :day between a.valid_from and a.valid_until
                    order by a.person, a.recorded_at desc, a.id desc) latest
                where latest.authority in ('joint', 'sole'))
            order by p.id""";

    private final BoardJdbc jdbc;

    GuardianshipStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<Guardianship> list(Collection<PupilId> pupils) {
        return sql(LIST, pupils)
                .query((row, n) -> new Guardianship(
                        new PupilId(Rows.uuid(row, "pupil")),
                        new PersonId(Rows.uuid(row, "person")),
                        Codes.read(GuardianRelation.class, Rows.text(row, "relation"))))
                .list();
    }

    List<AuthorityFact> listAuthority(Collection<PupilId> pupils) {
        return sql(LIST_AUTHORITY, pupils).query(GuardianStore.AUTHORITY).list();
    }

    List<PupilId> listWithoutAuthority(Collection<SchoolId> keepers, LocalDate day) {
        return jdbc.sql(UNDECIDED)
                .param("keepers", keepers.stream().map(SchoolId::value).toList())
                .param("day", day)
                .query((row, n) -> new PupilId(Rows.uuid(row, "id")))
                .list();
    }

    Set<PersonId> listEverybody() {
        return jdbc.sql(EVERYBODY)
                .query((row, n) -> new PersonId(Rows.uuid(row, "person")))
                .set();
    }

    List<PupilId> listWithSecretAddress(Collection<PupilId> pupils) {
        return sql(SECRET, pupils)
                .query((row, n) -> new PupilId(Rows.uuid(row, "pupil")))
                .list();
    }

    private StatementSpec sql(String statement, Collection<PupilId> pupils) {
        return jdbc.sql(statement)
                .param("pupils", pupils.stream().map(PupilId::value).toList());
    }
}
