package nl.zorgvuldig.school.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/// Staff and guidance in the database.
@Component
final class StaffStore {
    private static final String ADD_STAFF = """
            insert into school.staff_member (board, person, school, source_key, valid_from, valid_until)
            values (:board, :person, :school, :key, :from, :until)
            on conflict (board, person, school) do update
            set source_key = excluded.source_key, valid_until = excluded.valid_until""";
    private static final String END_STAFF = """
            update school.staff_member set valid_until = greatest(valid_from, least(valid_until, :until))
            where board = :board and person = :person and school = :school""";
    private static final String LIST_STAFF = """
            select person, school, source_key, valid_from, valid_until from school.staff_member
            where board = :board and school = :school order by source_key""";
    private static final String ADD_GUIDANCE = """
            insert into school.guidance (board, id, person, group_id, valid_from, valid_until)
            values (:board, :id, :person, :group, :from, :until)""";
    private static final String END_GUIDANCE =
            "update school.guidance set valid_until = :until where board = :board and id = :id";
    private static final String WITHDRAW_GUIDANCE = "delete from school.guidance where board = :board and id = :id";
    private static final String GUIDANCE = """
            select u.id, u.person, u.group_id, u.valid_from, u.valid_until from school.guidance u
            """;
    private static final String GUIDANCE_OF =
            GUIDANCE + "where u.board = :board and u.person = :person order by u.valid_from, u.id";
    private static final String GUIDES_OF =
            GUIDANCE + "where u.board = :board and u.group_id = :group order by u.valid_from, u.id";
    private static final String GUIDES_AT = GUIDANCE + """
                    join school.group g on g.board = u.board and g.id = u.group_id
                    where u.board = :board and g.school = :school and g.school_year = :year order by u.valid_from, u.id""";

    private static final String DUTIES = """
            select f.person, f.function, f.id, f.school, null as school_year, null as source_key, null as name,
                   null as year_group, null as composite, f.valid_from, f.valid_until
            from school.function_held f where f.board = :board and f.person = :person
            union all
            select u.person, null, g.id, g.school, g.school_year, g.source_key, g.name,
                   g.year_group, g.composite, u.valid_from, u.valid_until
            from school.guidance u join school.group g on g.board = u.board and g.id = u.group_id
            where u.board = :board and u.person = :person
            union all
            select s.person, null, null, s.school, null, s.source_key, null, null, null, s.valid_from, s.valid_until
            from school.staff_member s where s.board = :board and s.person = :person
            order by function, school_year desc, name, valid_from, id, school""";

    private static final RowMapper<StaffMember> STAFF = (row, n) -> new StaffMember(
            new PersonId(Rows.uuid(row, "person")),
            new SchoolId(Rows.uuid(row, "school")),
            Rows.text(row, "source_key"),
            Rows.period(row));
    private static final RowMapper<GroupGuidance> GUIDES = (row, n) -> new GroupGuidance(
            Rows.uuid(row, "id"),
            new PersonId(Rows.uuid(row, "person")),
            new GroupId(Rows.uuid(row, "group_id")),
            Rows.period(row));

    private final BoardJdbc jdbc;

    StaffStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void add(StaffMember member) {
        jdbc.sql(ADD_STAFF)
                .param("person", member.person().value())
                .param("school", member.school().value())
                .param("key", member.key())
                .param("from", member.period().from())
                .param("until", member.period().until())
                .update();
    }

    void endStaff(PersonId person, SchoolId school, LocalDate last) {
        jdbc.sql(END_STAFF)
                .param("person", person.value())
                .param("school", school.value())
                .param("until", last)
                .update();
    }

    List<StaffMember> listStaff(SchoolId school) {
        return jdbc.sql(LIST_STAFF).param("school", school.value()).query(STAFF).list();
    }

    StaffDuties dutiesOf(PersonId person) {
        StaffDuties duties = new StaffDuties(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        jdbc.sql(DUTIES).param("person", person.value()).query(row -> {
            if (row.getString("function") != null) {
                duties.functions().add(FunctionStore.FUNCTION.mapRow(row, 0));
            } else if (row.getObject("id") == null) {
                duties.works().add(STAFF.mapRow(row, 0));
            } else {
                duties.groups().add(new GuidedGroup(SchoolStore.GROUP.mapRow(row, 0), Rows.period(row)));
            }
        });
        return duties;
    }

    void add(GroupGuidance guidance) {
        jdbc.sql(ADD_GUIDANCE)
                .param("id", guidance.id())
                .param("person", guidance.person().value())
                .param("group", guidance.group().value())
                .param("from", guidance.period().from())
                .param("until", guidance.period().until())
                .update();
    }

    void endGuidance(UUID guidance, LocalDate last) {
        jdbc.sql(END_GUIDANCE).param("id", guidance).param("until", last).update();
    }

    void withdrawGuidance(UUID guidance) {
        jdbc.sql(WITHDRAW_GUIDANCE).param("id", guidance).update();
    }

    List<GroupGuidance> listGuidance(PersonId person) {
        return jdbc.sql(GUIDANCE_OF)
                .param("person", person.value())
                .query(GUIDES)
                .list();
    }

    List<GroupGuidance> listGuides(GroupId group) {
        return jdbc.sql(GUIDES_OF).param("group", group.value()).query(GUIDES).list();
    }

    List<GroupGuidance> listGuides(SchoolId school, String year) {
        return jdbc.sql(GUIDES_AT)
                .param("school", school.value())
                .param("year", year)
                .query(GUIDES)
                .list();
    }
}
