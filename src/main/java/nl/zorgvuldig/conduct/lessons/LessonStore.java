package nl.zorgvuldig.conduct.lessons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import org.springframework.stereotype.Component;

/// Lessons in the database. A lesson that should not be there is withdrawn, not deleted, and can be
/// restored.
@Component
final class LessonStore {
    static final String TABLE = "lessons.lesson";

    private static final String COLUMNS = """
            select id, group_id, school, school_year, held_on, topic, material, taught_by, recorded_by, recorded_at
            from lessons.lesson where board = :board\s""";
    private static final String IN_GROUP =
            COLUMNS + "and group_id = :group and withdrawn_at is null order by held_on desc, recorded_at desc, id";
    private static final String WITHDRAWN = COLUMNS + "and group_id = :group and id = :id and withdrawn_at is not null";
    private static final String OF_PERSON =
            COLUMNS + "and (recorded_by = :person or taught_by = :person) order by held_on, id";
    private static final String COUNTS = """
            select group_id, count(*) as lessons from lessons.lesson
            where board = :board and school_year = :year and withdrawn_at is null group by group_id""";
    private static final String ADD = """
            insert into lessons.lesson (board, id, group_id, school, school_year, held_on, topic, material,
                                        teacher, taught_by, recorded_by, recorded_at)
            values (:board, :id, :group, :school, :year, :held_on, :topic, :material, :teacher, :taught_by, :by, :at)
            on conflict (board, id) do nothing""";
    private static final String WITHDRAW = """
            update lessons.lesson set withdrawn_at = :at, withdrawn_by = :by
            where board = :board and id = :id and group_id = :group and withdrawn_at is null""";
    private static final String RESTORE = """
            update lessons.lesson set withdrawn_at = null, withdrawn_by = null
            where board = :board and id = :id and group_id = :group and withdrawn_at is not null""";

    private final BoardJdbc jdbc;

    LessonStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<SocialMediaLesson> list(GroupId group) {
        return jdbc.sql(IN_GROUP)
                .param("group", group.value())
                .query((row, n) -> lesson(row))
                .list();
    }

    Optional<SocialMediaLesson> findWithdrawn(GroupId group, LessonId id) {
        return jdbc.sql(WITHDRAWN)
                .param("group", group.value())
                .param("id", id.value())
                .query((row, n) -> lesson(row))
                .optional();
    }

    /// Lessons that a person gave or recorded, withdrawn ones included.
    List<SocialMediaLesson> listBy(PersonId person) {
        return jdbc.sql(OF_PERSON)
                .param("person", person.value())
                .query((row, n) -> lesson(row))
                .list();
    }

    /// Number of lessons per group in a school year; groups without any, or hidden from the acting
    /// person, are absent.
    Map<GroupId, Integer> count(SchoolYear year) {
        Map<GroupId, Integer> all = new HashMap<>();
        jdbc.sql(COUNTS).param("year", year.toString()).query(row -> {
            all.put(new GroupId(Rows.uuid(row, "group_id")), row.getInt("lessons"));
        });
        return all;
    }

    int add(SocialMediaLesson lesson) {
        Optional<PersonId> staff =
                switch (lesson.taught()) {
                    case LessonTeacher.ByStaff(PersonId person) -> Optional.of(person);
                    case LessonTeacher.ByGuest _ -> Optional.empty();
                };
        return jdbc.sql(ADD)
                .param("id", lesson.id().value())
                .param("group", lesson.group().value())
                .param("school", lesson.school().value())
                .param("year", lesson.year().toString())
                .param("held_on", lesson.heldOn())
                .param("topic", lesson.subject().value())
                .param("material", lesson.material())
                .param("teacher", staff.isPresent() ? "staff" : "guest")
                .param("taught_by", staff.map(PersonId::value).orElse(null))
                .param("by", lesson.recordedBy().value())
                .param("at", Rows.timestamp(lesson.recordedAt()))
                .update();
    }

    int withdraw(GroupId group, LessonId id, PersonId by, Instant at) {
        return jdbc.sql(WITHDRAW)
                .param("id", id.value())
                .param("group", group.value())
                .param("by", by.value())
                .param("at", Rows.timestamp(at))
                .update();
    }

    int restore(GroupId group, LessonId id) {
        return jdbc.sql(RESTORE)
                .param("id", id.value())
                .param("group", group.value())
                .update();
    }

    private static SocialMediaLesson lesson(ResultSet row) throws SQLException {
        return new SocialMediaLesson(
                new LessonId(Rows.uuid(row, "id")),
                new GroupId(Rows.uuid(row, "group_id")),
                new SchoolId(Rows.uuid(row, "school")),
                SchoolYear.parse(Rows.text(row, "school_year")).orElseThrow(),
                Rows.date(row, "held_on"),
                new LessonSubjectId(Rows.uuid(row, "topic")),
                Rows.text(row, "material"),
                Rows.optionalUuid(row, "taught_by")
                        .<LessonTeacher>map(id -> new LessonTeacher.ByStaff(new PersonId(id)))
                        .orElseGet(LessonTeacher.ByGuest::new),
                new PersonId(Rows.uuid(row, "recorded_by")),
                Rows.instant(row, "recorded_at"));
    }
}
