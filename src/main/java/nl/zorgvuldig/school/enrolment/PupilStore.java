package nl.zorgvuldig.school.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Enrolments and placements of pupils, in the database.
@Component
final class PupilStore {
    private static final String ADD_PUPIL =
            "insert into enrolment.pupil (board, id, school) values (:board, :pupil, :school)";
    private static final String MOVE_KEEPING = """
            update enrolment.pupil set school = :school
            where board = :board and id = :pupil and not closing""";
    private static final String HOLD =
            "select closing from enrolment.pupil where board = :board and id = :pupil for update";
    private static final String CLOSE =
            "update enrolment.pupil set closing = :closing where board = :board and id = :pupil";
    private static final String DOSSIER_GONE = """
            update enrolment.enrolment set dossier_gone = true
            where board = :board and pupil = :pupil and not dossier_gone""";
    private static final String ADD_ENROLMENT = """
            insert into enrolment.enrolment
                (board, id, pupil, school, source_key, entered, last_school_day, deregistered, several)
            values (:board, :id, :pupil, :school, :key, :entered, :last, :deregistered, :several)""";
    private static final String SEVERAL = """
            update enrolment.enrolment set several = true
            where board = :board and pupil = :pupil and not several""";
    private static final String END_ENROLMENT = """
            update enrolment.enrolment
            set last_school_day = :last, deregistered = :deregistered, dossier_gone = false
            where board = :board and id = :id and pupil = :pupil
              and (last_school_day, deregistered) is distinct from (:last, :deregistered)""";
    private static final String ADD_PLACEMENT = """
            insert into enrolment.placement (board, id, pupil, group_id, year_group, valid_from, valid_until)
            values (:board, :id, :pupil, :group, :year_group, :from, :until)""";
    private static final String END_PLACEMENT = """
            update enrolment.placement set valid_until = :until
            where board = :board and id = :id and pupil = :pupil and valid_until > :until and valid_from <= :until""";

    private static final String WITHDRAW_PLACEMENT =
            "delete from enrolment.placement where board = :board and id = :id and pupil = :pupil";

    private static final String WHEREABOUTS = """
            select p.id as pupil, p.school as keeper, 'e' as what, e.id, e.school as place, e.source_key as detail,
                   e.entered as first, e.last_school_day as last, e.deregistered as gone
            from enrolment.pupil p
            join enrolment.enrolment e on e.board = p.board and e.pupil = p.id
            where p.board = :board and %1$s
            union all
            select p.id, p.school, 'p', l.id, l.group_id, l.year_group, l.valid_from, l.valid_until, l.valid_until
            from enrolment.pupil p
            join enrolment.placement l on l.board = p.board and l.pupil = p.id
            where p.board = :board and %1$s
            order by pupil, what, first, id""";
    private static final String OF_PUPIL = WHEREABOUTS.formatted("p.id = :pupil");
    private static final String OF_PUPILS = WHEREABOUTS.formatted("p.id = any (:pupils)");
    private static final String IN_GROUP = WHEREABOUTS.formatted(
            "p.id in (select m.pupil from enrolment.placement m where m.board = :board and m.group_id = :group)");
    private static final String EVER_IN =
            "select distinct pupil from enrolment.placement where board = :board and group_id = any (:groups)";
    private static final String KEEPERS_IN = """
            select p.id as pupil, p.school from enrolment.placement m
            join enrolment.pupil p on p.board = m.board and p.id = m.pupil
            where m.board = :board and m.group_id = :group and :day between m.valid_from and m.valid_until""";
    private static final String AT_SCHOOL = WHEREABOUTS.formatted(
            "p.id in (select m.pupil from enrolment.enrolment m where m.board = :board and m.school = :school)");
    private static final String KEPT_BY = WHEREABOUTS.formatted("p.school = :school");

    private static final String KEEPERS = "select id as pupil, school from enrolment.pupil where board = :board";
    private static final String ATTENDING = """
            select pupil, school from enrolment.enrolment
            where board = :board and :day between entered and least(last_school_day, deregistered)
            order by entered, id""";

    private final BoardJdbc jdbc;

    PupilStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void add(PupilId pupil, SchoolId keeper) {
        jdbc.sql(ADD_PUPIL)
                .param("pupil", pupil.value())
                .param("school", keeper.value())
                .update();
    }

    /// @return whether the pupil exists and none of their data is being destroyed
    boolean moveKeeping(PupilId pupil, SchoolId keeper) {
        return jdbc.sql(MOVE_KEEPING)
                        .param("pupil", pupil.value())
                        .param("school", keeper.value())
                        .update()
                == 1;
    }

    /// Locks the pupil's row until the transaction ends.
    ///
    /// @return whether data of the pupil is being destroyed; empty when there is no such pupil
    Optional<Boolean> hold(PupilId pupil) {
        return jdbc.sql(HOLD).param("pupil", pupil.value()).query(Boolean.class).optional();
    }

    void close(PupilId pupil, boolean closing) {
        jdbc.sql(CLOSE).param("pupil", pupil.value()).param("closing", closing).update();
    }

    void markDossierGone(PupilId pupil) {
        jdbc.sql(DOSSIER_GONE).param("pupil", pupil.value()).update();
    }

    /// @param several whether the pupil has, or had, another enrolment
    void add(Enrolment enrolled, boolean several) {
        jdbc.sql(ADD_ENROLMENT)
                .param("id", enrolled.id())
                .param("pupil", enrolled.pupil().value())
                .param("school", enrolled.school().value())
                .param("key", enrolled.key())
                .param("entered", enrolled.entered())
                .param("last", enrolled.lastSchoolDay())
                .param("deregistered", enrolled.deregistered())
                .param("several", several)
                .update();
    }

    /// Marks earlier enrolments as no longer the only one, after the pupil came back.
    void markSeveral(PupilId pupil) {
        jdbc.sql(SEVERAL).param("pupil", pupil.value()).update();
    }

    int end(PupilId pupil, UUID enrolment, LocalDate lastSchoolDay, LocalDate deregistered) {
        return jdbc.sql(END_ENROLMENT)
                .param("id", enrolment)
                .param("pupil", pupil.value())
                .param("last", lastSchoolDay)
                .param("deregistered", deregistered)
                .update();
    }

    void add(Placement placement) {
        jdbc.sql(ADD_PLACEMENT)
                .param("id", placement.id())
                .param("pupil", placement.pupil().value())
                .param("group", placement.group().value())
                .param("year_group", placement.yearGroup())
                .param("from", placement.period().from())
                .param("until", placement.period().until())
                .update();
    }

    void endPlacement(PupilId pupil, UUID placement, LocalDate last) {
        jdbc.sql(END_PLACEMENT)
                .param("id", placement)
                .param("pupil", pupil.value())
                .param("until", last)
                .update();
    }

    void withdrawPlacement(PupilId pupil, UUID placement) {
        jdbc.sql(WITHDRAW_PLACEMENT)
                .param("id", placement)
                .param("pupil", pupil.value())
                .update();
    }

    Optional<SchoolCareer> find(PupilId pupil) {
        return read(jdbc.sql(OF_PUPIL).param("pupil", pupil.value())).stream().findFirst();
    }

    List<SchoolCareer> list(Collection<PupilId> pupils) {
        return read(jdbc.sql(OF_PUPILS).param("pupils", ids(pupils)));
    }

    List<SchoolCareer> listInGroup(GroupId group) {
        return read(jdbc.sql(IN_GROUP).param("group", group.value()));
    }

    List<PupilId> listEverIn(Collection<GroupId> groups) {
        return jdbc.sql(EVER_IN)
                .param("groups", groups.stream().map(GroupId::value).toArray(UUID[]::new))
                .query((row, n) -> new PupilId(Rows.uuid(row, "pupil")))
                .list();
    }

    List<SchoolCareer> listAt(SchoolId school) {
        return read(jdbc.sql(AT_SCHOOL).param("school", school.value()));
    }

    List<SchoolCareer> listKeptBy(SchoolId school) {
        return read(jdbc.sql(KEPT_BY).param("school", school.value()));
    }

    private static UUID[] ids(Collection<PupilId> pupils) {
        return pupils.stream().map(PupilId::value).toArray(UUID[]::new);
    }

    private static List<SchoolCareer> read(StatementSpec statement) {
        Map<PupilId, SchoolCareer> found = new LinkedHashMap<>();
        statement.query(row -> {
            PupilId pupil = new PupilId(Rows.uuid(row, "pupil"));
            SchoolId keeper = new SchoolId(Rows.uuid(row, "keeper"));
            SchoolCareer career = found.computeIfAbsent(
                    pupil, id -> new SchoolCareer(id, keeper, new ArrayList<>(), new ArrayList<>()));
            UUID place = Rows.uuid(row, "place");
            LocalDate first = Rows.date(row, "first");
            LocalDate last = Rows.date(row, "last");
            if (Rows.text(row, "what").equals("e")) {
                career.enrolments()
                        .add(new Enrolment(
                                Rows.uuid(row, "id"),
                                pupil,
                                new SchoolId(place),
                                Rows.text(row, "detail"),
                                first,
                                last,
                                Rows.date(row, "gone")));
            } else {
                career.placements()
                        .add(new Placement(
                                Rows.uuid(row, "id"),
                                pupil,
                                new GroupId(place),
                                Rows.text(row, "detail"),
                                new Period(first, last)));
            }
        });
        return List.copyOf(found.values());
    }

    Map<PupilId, SchoolId> keepers() {
        return schools(jdbc.sql(KEEPERS));
    }

    Map<PupilId, SchoolId> keepers(GroupId group, LocalDate day) {
        return schools(jdbc.sql(KEEPERS_IN).param("group", group.value()).param("day", day));
    }

    Map<PupilId, SchoolId> attending(LocalDate day) {
        return schools(jdbc.sql(ATTENDING).param("day", day));
    }

    private static Map<PupilId, SchoolId> schools(StatementSpec question) {
        Map<PupilId, SchoolId> found = new HashMap<>();
        question.query(row -> {
            found.put(new PupilId(Rows.uuid(row, "pupil")), new SchoolId(Rows.uuid(row, "school")));
        });
        return found;
    }
}
