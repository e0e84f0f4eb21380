package nl.zorgvuldig.school.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import org.springframework.stereotype.Component;

/// Pupils who left, in the database. An index finds them, however many others left longer ago. For
/// a pupil with one enrolment its row is enough; for one with more, all enrolments are read.
@Component
final class SchoolLeaverStore {
    private static final String LIST = """
            select e.pupil, p.school as keeper, e.id, e.school, e.source_key, e.entered, e.last_school_day, e.deregistered
            from enrolment.enrolment e
            join enrolment.pupil p on p.board = :board and p.id = e.pupil
            where e.board = :board and not e.several and e.left_on < :before %1$s
            union all
            select e.pupil, p.school as keeper, e.id, e.school, e.source_key, e.entered, e.last_school_day, e.deregistered
            from enrolment.enrolment e
            join enrolment.pupil p on p.board = :board and p.id = e.pupil
            where e.board = :board and e.several and e.pupil in (
                select l.pupil from enrolment.enrolment l
                where l.board = :board and l.several and l.left_on < :before %2$s)
            order by pupil, entered, id""";
    private static final String ALL = LIST.formatted("", "");
    private static final String WITH_DOSSIER = LIST.formatted("and not e.dossier_gone", "and not l.dossier_gone");

    private final BoardJdbc jdbc;

    SchoolLeaverStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<SchoolLeaver> list(LocalDate before) {
        return read(ALL, before);
    }

    List<SchoolLeaver> listWithDossier(LocalDate before) {
        return read(WITH_DOSSIER, before);
    }

    private List<SchoolLeaver> read(String statement, LocalDate before) {
        Map<PupilId, SchoolLeaver> found = new LinkedHashMap<>();
        jdbc.sql(statement).param("before", before).query(row -> {
            PupilId pupil = new PupilId(Rows.uuid(row, "pupil"));
            SchoolId keeper = new SchoolId(Rows.uuid(row, "keeper"));
            found.computeIfAbsent(pupil, _ -> new SchoolLeaver(pupil, keeper, new ArrayList<>(1)))
                    .enrolments()
                    .add(new Enrolment(
                            Rows.uuid(row, "id"),
                            pupil,
                            new SchoolId(Rows.uuid(row, "school")),
                            Rows.text(row, "source_key"),
                            Rows.date(row, "entered"),
                            Rows.date(row, "last_school_day"),
                            Rows.date(row, "deregistered")));
        });
        return found.values().stream()
                .filter(leaver -> leaver.left().isBefore(before))
                .toList();
    }
}
