package nl.zorgvuldig.oversight.figures;

import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.story.DemoProgram;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/// A board of its own with two schools, each with a group and a pupil; and rows planted in it as
/// they could stand there. What modules count of it is counted by the running program.
final class FigureBoard {
    static final byte[] SEALED = {1};

    final DemoProgram demo = DemoProgram.running();
    final BoardId board = TestDatabase.newBoard();
    final LocalDate today = demo.clock().today();
    final SchoolId first = new SchoolId(UUID.randomUUID());
    final SchoolId second = new SchoolId(UUID.randomUUID());
    final UUID group = UUID.randomUUID();
    final UUID pupil = UUID.randomUUID();
    final UUID other = UUID.randomUUID();

    FigureBoard() {
        plant("school.board", Map.of("name", "Stichting De Bomen"));
        school(first, "De Els", group, pupil);
        school(second, "De Berk", UUID.randomUUID(), other);
    }

    private void school(SchoolId school, String name, UUID withGroup, UUID withPupil) {
        plant("school.school", Map.of("id", school.value(), "brin", name, "name", name));
        plant(
                "school.group",
                Map.of(
                        "id",
                        withGroup,
                        "school",
                        school.value(),
                        "school_year",
                        SchoolYear.of(today).toString(),
                        "source_key",
                        name,
                        "name",
                        "5A",
                        "year_group",
                        "5",
                        "composite",
                        false));
        plant("enrolment.pupil", Map.of("id", withPupil, "school", school.value()));
        plant(
                "enrolment.enrolment",
                Map.of(
                        "id", UUID.randomUUID(),
                        "pupil", withPupil,
                        "school", school.value(),
                        "source_key", "1",
                        "entered", today.minusYears(1)));
    }

    /// A row, as the one whom row security does not stop; what it refers to need not be there.
    void plant(String table, Map<String, Object> values) {
        Map<String, Object> row = new LinkedHashMap<>(values);
        row.put("board", board.value());
        String sql = "insert into %s (%s) values (%s)"
                .formatted(
                        table,
                        String.join(", ", row.keySet()),
                        row.keySet().stream().map(_ -> "?").collect(Collectors.joining(", ")));
        JdbcTemplate jdbc = new JdbcTemplate(demo.superuserSource("zorgvuldig"));
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            try (Statement rule = connection.createStatement();
                    PreparedStatement add = connection.prepareStatement(sql)) {
                rule.execute("set session_replication_role = replica");
                int at = 1;
                for (Object value : row.values()) {
                    add.setObject(at++, value);
                }
                return add.executeUpdate();
            }
        });
    }

    OffsetDateTime at(LocalDate day) {
        return day.atTime(12, 0).atZone(SchoolDay.ZONE).toOffsetDateTime();
    }

    <T> T asProgram(Supplier<T> work) {
        return demo.part(Boards.class).program(board).call(work::get);
    }

    /// What the modules count now.
    List<Figure> count() {
        return asProgram(() -> demo.parts(Figures.class).stream()
                .flatMap(figures -> figures.count(today).stream())
                .toList());
    }

    /// `count of-standing` of one kind at one school.
    String find(String code, SchoolId school) {
        return find(code, Optional.of(school));
    }

    String findOfBoard(String code) {
        return find(code, Optional.empty());
    }

    private String find(String code, Optional<SchoolId> school) {
        return count().stream()
                .filter(figure -> figure.code().equals(code) && figure.school().equals(school))
                .map(figure -> figure.count() + " of " + figure.of() + " " + figure.standing())
                .collect(Collectors.joining(", "));
    }
}
